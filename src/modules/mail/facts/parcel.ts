import type { CivilDate, Instant } from '#kernel/json.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { readNumbers } from '#modules/documents/door/copy-numbers.ts';
import type { Way } from '../door/inputs-way.ts';
import type { Dispatch, PrintOrder } from '#modules/documents/index.ts';
import { unlistedOf } from '#modules/documents/door/facts/designated.ts';
import { type Carriage, carriageOf, type LeavingCopy } from '../door/facts/leaving.ts';
import {
  documentFacts,
  type RunCopy,
  type DocumentFacts,
  copiesOf,
  bearsOldMark,
} from '#modules/documents/door/facts/document.ts';
import { agreedLevel, type Context } from '#modules/making/door/facts/order.ts';
import type { MailTx } from '../door/tx.ts';

export interface DispatchFacts extends DocumentFacts {
  readonly parcel: Dispatch;
  readonly copies: readonly RunCopy[];
  /** Who asked for the printing: the drafting section. */
  readonly orderedBy: string;
  /** How it was reproduced, if it is another body's secret paper. */
  readonly form: PrintOrder['form'];
  /** CARRIER-037: rank up to which its printing for the recipient was agreed to. */
  readonly agreed: number;
  /** CARRIER-031: until when that serves. */
  readonly collectBy: CivilDate | null;
  /** CLASSIFY-021: the mark on the copies in the registry is still to be corrected. */
  readonly oldMark: boolean;
  /** CARRIER-050: names of those with a hand in it who are not on the list. */
  readonly unlisted: readonly string[];
}

export interface AskedParcel extends DispatchFacts {
  /** When it was asked for: the signature of the drafting section may come later. */
  readonly asked: Instant;
}

export async function dispatchFacts(
  input: { readonly dispatch: string },
  context: Context,
): Promise<DispatchFacts | undefined> {
  return (await parcelOf(input.dispatch, context))?.facts;
}

/** A parcel about to be counted again or opened. */
export async function askedParcel(
  input: { readonly dispatch: string },
  context: Context,
): Promise<AskedParcel | undefined> {
  const found = await dispatchFacts(input, context);
  return found && { ...found, asked: context.case?.opened_at ?? context.now };
}

export interface SendingFacts extends DispatchFacts, Carriage {
  readonly leaving: readonly (LeavingCopy & RunCopy)[];
}

/** A parcel about to leave, with those who carry it. */
export async function sendingFacts(
  input: { readonly dispatch: string } & Way,
  context: FactsContext<MailTx>,
): Promise<SendingFacts | undefined> {
  const found = await parcelOf(input.dispatch, context);
  const carriage = found && (await carriageOf(input, context));
  if (!found || !carriage) return undefined;
  const { facts, recipients } = found;
  const leaving = leavingOf(facts, recipients);
  return { ...facts, ...carriage, leaving };
}

/** The copies of a parcel, with those they may go to. */
export function leavingOf(
  { document, copies }: DispatchFacts,
  recipients: readonly string[],
): (LeavingCopy & RunCopy)[] {
  const { source, regime, register_no, mark, kind } = document;
  const more = { source, regime, register_no, mark, kind, cipher: kind === 'cipher_telegram', may_go_to: recipients };
  return copies.map((copy) => ({ ...copy, ...more }));
}

async function parcelOf(
  id: string,
  context: Context,
): Promise<{ readonly facts: DispatchFacts; readonly recipients: readonly string[] } | undefined> {
  const { tx, unit, actor } = context;
  const parcel = await tx
    .selectFrom('dispatch')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const base = parcel && (await documentFacts({ document: parcel.document_id }, context));
  if (!parcel || !base) return undefined;
  const order = await tx
    .selectFrom('print_order')
    .select(['case_id', 'ordered_by', 'recipients', 'form', 'collect_by'])
    .where('unit_id', '=', unit.id)
    .where('id', '=', parcel.order_id)
    .executeTakeFirstOrThrow();
  const facts = {
    ...base,
    parcel,
    copies: await copiesOf(context, base.document.id, readNumbers(parcel.numbers) ?? []),
    orderedBy: order.ordered_by,
    form: order.form,
    agreed: await agreedLevel(context, order),
    collectBy: order.collect_by,
    oldMark: await bearsOldMark(context, base.document.id),
    unlisted: await unlistedOf(context, [actor.id]),
  };
  return { facts, recipients: order.recipients.map((one) => one.unit) };
}
