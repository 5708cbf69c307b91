import { dateOf } from '#kernel/calendar.ts';
import { type Label, labelIn, levelOf, levelRank } from '#kernel/label.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import type { CivilDate, Instant } from '#kernel/json.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Matter } from '#kernel/verdict.ts';
import { readNumbers } from '../copy-numbers.ts';
import { carrierSeries, outgoingSeries, sequenceFor } from '../numbering.ts';
import type { Way } from '../inputs-way.ts';
import type { Carrier, Dispatch, Document, PrintOrder } from '../tables.ts';
import type { HandsTx } from './copy.ts';
import { unlistedOf } from './designated.ts';
import { type Carriage, carriageOf, type LeavingCopy } from './leaving.ts';
import { type Machine, machineFacts } from './machine.ts';
import { type PrintFile, printFile } from './print-file.ts';
import { lockSeries, type Standing } from './series.ts';
import type { CarriersTx } from './tx.ts';

type Context = FactsContext<CarriersTx>;

export interface DocumentFacts {
  readonly document: Document;
  readonly matter: Matter;
  readonly label: Label;
}

/** A document, locked; undefined when it is not there or not to be known of. */
export async function documentFacts(
  input: { readonly document: string },
  { tx, unit }: Context,
): Promise<DocumentFacts | undefined> {
  const document = await tx
    .selectFrom('document')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', input.document)
    .forUpdate()
    .executeTakeFirst();
  if (!document) return undefined;
  return {
    document,
    matter: { level: levelOf(document.level), regime: document.regime },
    label: labelIn(document),
  };
}

export type RunCopy = Pick<
  Carrier,
  'id' | 'code' | 'copy_no' | 'hand' | 'hand_id' | 'since' | 'turn' | 'level' | 'scope' | 'barred'
>;

export interface OrderFacts extends DocumentFacts, Machine, PrintFile {
  readonly order: PrintOrder;
  readonly standing: Standing;
  readonly year: string;
  /** Rank up to which it was agreed to: of the case, or what needs no approval. */
  readonly agreed: number;
  /** The highest copy number of the document so far. */
  readonly lastNo: number;
  /** The copies of the run, once made. */
  readonly copies: readonly RunCopy[];
  /** CARRIER-050: names of those with a hand in it who are not on the list. */
  readonly unlisted: readonly string[];
  /** CLASSIFY-021: the mark on the copies in the registry is still to be corrected. */
  readonly oldMark: boolean;
}

interface OrderInput {
  readonly order: string;
  readonly operator?: string | null | undefined;
  readonly waste_by?: readonly string[] | undefined;
}

export async function orderFacts(input: OrderInput, context: Context): Promise<OrderFacts | undefined> {
  const { tx, unit, actor, now, settings } = context;
  const order = await tx
    .selectFrom('print_order')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', input.order)
    .forUpdate()
    .executeTakeFirst();
  const base = order && (await documentFacts({ document: order.document_id }, context));
  if (!order || !base) return undefined;
  const year = dateOf(now).slice(0, 4);
  const first = order.first_no ?? 0;
  const run = order.first_no === null ? [] : Array.from({ length: order.copies }, (_, n) => first + n);
  return {
    ...base,
    ...(await machineFacts(input, context)),
    ...(await printFile(base.document, context)),
    order,
    year,
    standing: await lockSeries(tx, unit.id, [
      carrierSeries,
      outgoingSeries(sequenceFor(settings, base.document.sequence), year),
    ]),
    agreed: await agreedLevel(context, order),
    lastNo: await lastCopyNo(context, base.document.id),
    copies: await copiesOf(context, base.document.id, run),
    unlisted: await unlistedOf(context, [actor.id, input.operator, ...(input.waste_by ?? [])]),
    oldMark: await bearsOldMark(context, base.document.id),
  };
}

async function bearsOldMark({ tx, unit }: Context, document: string): Promise<boolean> {
  const owed = await openObligations(tx, unit.id, 'CLASSIFY-021', document);
  return owed.some(({ cause }) => cause === 'mark:registry:');
}

/** What was ordered without an approval was not classified. */
async function agreedLevel({ tx, unit }: Context, { case_id }: PrintOrder): Promise<number> {
  if (case_id === null) return levelRank.work_secret;
  const found = await tx
    .selectFrom('case')
    .select('level')
    .where('unit_id', '=', unit.id)
    .where('id', '=', case_id)
    .executeTakeFirst();
  return found?.level ?? 0;
}

export async function lastCopyNo({ tx, unit }: Context, documentId: string): Promise<number> {
  const row = await tx
    .selectFrom('carrier')
    .select('copy_no')
    .where('unit_id', '=', unit.id)
    .where('document_id', '=', documentId)
    .orderBy('copy_no', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.copy_no ?? 0;
}

/** The copies of a document with these numbers, locked. */
async function copiesOf({ tx, unit }: Context, documentId: string, numbers: readonly number[]): Promise<RunCopy[]> {
  if (numbers.length === 0) return [];
  return tx
    .selectFrom('carrier')
    .select(['id', 'code', 'copy_no', 'hand', 'hand_id', 'since', 'turn', 'level', 'scope', 'barred'])
    .where('unit_id', '=', unit.id)
    .where('document_id', '=', documentId)
    .where('copy_no', 'in', [...numbers])
    .orderBy('copy_no')
    .forUpdate()
    .execute();
}

export interface DispatchFacts extends DocumentFacts {
  readonly parcel: Dispatch;
  readonly copies: readonly RunCopy[];
  /** Who asked for the printing: the drafting section. */
  readonly orderedBy: string;
  /** How it was reproduced, if it is another body's secret paper. */
  readonly form: PrintOrder['form'];
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
  readonly leaving: readonly LeavingCopy[];
}

/** A parcel about to leave, with those who carry it. */
export async function sendingFacts(
  input: { readonly dispatch: string } & Way,
  context: FactsContext<HandsTx>,
): Promise<SendingFacts | undefined> {
  const found = await parcelOf(input.dispatch, context);
  const carriage = found && (await carriageOf(input, context));
  if (!found || !carriage) return undefined;
  const { facts, recipients } = found;
  const { source, regime, register_no } = facts.document;
  const leaving = facts.copies.map((copy) => ({ ...copy, source, regime, register_no, may_go_to: recipients }));
  return { ...facts, ...carriage, leaving };
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
    .select(['ordered_by', 'recipients', 'form', 'collect_by'])
    .where('unit_id', '=', unit.id)
    .where('id', '=', parcel.order_id)
    .executeTakeFirstOrThrow();
  const facts = {
    ...base,
    parcel,
    copies: await copiesOf(context, base.document.id, readNumbers(parcel.numbers) ?? []),
    orderedBy: order.ordered_by,
    form: order.form,
    collectBy: order.collect_by,
    oldMark: await bearsOldMark(context, base.document.id),
    unlisted: await unlistedOf(context, [actor.id]),
  };
  return { facts, recipients: order.recipients.map((one) => one.unit) };
}
