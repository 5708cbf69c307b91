import { dateOf } from '#kernel/calendar.ts';
import type { CivilDate, Instant } from '#kernel/json.ts';
import { type Label, labelIn, levelOf } from '#kernel/label.ts';
import { paperDate } from '#kernel/period.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Scoping } from '#kernel/scope.ts';
import { scopingOf } from '#kernel/scope-facts.ts';
import type { Matter } from '#kernel/verdict.ts';
import type { Input } from '../procedures/copy/schema.ts';
import type { Carrier, Document } from '#modules/documents/index.ts';
import { copiesOf, type Copy } from '#modules/documents/door/facts/copy.ts';
import { unlistedOf } from '#modules/documents/door/facts/designated.ts';
import { instantIn } from '#modules/documents/door/facts/instant.ts';
import { type Machine, machineFacts } from './machine.ts';
import { copyBearsOldMark, documentFacts, lastCopyNo } from '#modules/documents/door/facts/document.ts';
import { takingOf } from './taking.ts';
import type { Taking } from '../door/rules/taking.ts';
import { type Drawn, drawCodes } from '#modules/documents/door/facts/series.ts';
import type { MakingTx } from '../tx.ts';

type Context = FactsContext<MakingTx>;

export interface CopyFacts extends Machine {
  readonly document: Document;
  readonly carrier: Carrier;
  /** The one that is copied, as it stands. */
  readonly copies: readonly Copy[];
  readonly matter: Matter;
  readonly label: Label;
  readonly taking: Taking;
  /** What was asked for: the approved request where one is carried out, else the input itself. */
  readonly wanted: Input;
  /** An approval is being used. */
  readonly permitted: boolean;
  readonly today: CivilDate;
  /** When it was made, if that is entered later (CARRIER-068), and the day its stamp says. */
  readonly at: Instant;
  readonly paperDay: string;
  /** When the approval that is used was complete. */
  readonly agreedAt: Instant | null;
  readonly lastNo: number;
  readonly codes: Drawn;
  /** CARRIER-050: names of those who make it and are not on the list; nobody while it is only asked for. */
  readonly unlisted: readonly string[];
  /** CLASSIFY-021: what is copied still bears the mark it had before; asked when the copies are made. */
  readonly oldMark: boolean;
}

export async function copyFacts(input: Input, context: Context): Promise<CopyFacts | undefined> {
  const { tx, unit, now } = context;
  const carrier = await carrierOf(context, input.carrier);
  const base = carrier && (await documentFacts({ document: carrier.document_id }, context));
  if (!carrier || !base) return undefined;
  const { form, purpose, make_by, collect_by } = (context.case?.input as Input | undefined) ?? input;
  const today = dateOf(now);
  const at = instantIn(input.acted_at) ?? now;
  return {
    document: base.document,
    carrier,
    copies: await copiesOf(tx, unit.id, [carrier.id]),
    matter: { level: levelOf(carrier.level), regime: base.document.regime },
    label: labelIn(carrier),
    taking: await takingOf(context, base.document, [base.document.kind, carrier.kind], form),
    wanted: { ...input, form, purpose, make_by, collect_by },
    permitted: context.case !== null,
    today,
    at,
    paperDay: paperDate(dateOf(at)),
    agreedAt: context.case?.closed_at ?? null,
    ...(await machineFacts(input, context)),
    lastNo: await lastCopyNo(context, base.document.id),
    codes: await drawCodes(tx, 'carrier'),
    unlisted: context.case ? await unlistedOf(context, [context.actor.id, input.operator, ...input.waste_by]) : [],
    oldMark: context.case !== null && (await copyBearsOldMark(context, carrier)),
  };
}

async function carrierOf({ tx, unit }: Context, id: string): Promise<Carrier | undefined> {
  return tx
    .selectFrom('carrier')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export interface CopyLabelFacts {
  readonly carrier: Carrier;
  /** What the copy was made from; null for an original. */
  readonly original: Label | null;
  /** Whom the new scope means. */
  readonly scoping: Scoping;
  /** Departments of the persons it names. */
  readonly departments: Readonly<Record<string, string | null>>;
  readonly matter: Matter;
  readonly label: Label;
}

export async function copyLabelFacts(
  input: { readonly carrier: string; readonly scope?: readonly string[] | null | undefined },
  context: Context,
): Promise<CopyLabelFacts | undefined> {
  const carrier = await carrierOf(context, input.carrier);
  const base = carrier && (await documentFacts({ document: carrier.document_id }, context));
  if (!carrier || !base) return undefined;
  const original = carrier.copy_of ? await carrierOf(context, carrier.copy_of) : null;
  return {
    carrier,
    original: original ? labelIn(original) : null,
    scoping: await scopingOf(context.tx, context.unit.id, input.scope ?? []),
    departments: await departmentsOf(context, input.scope ?? []),
    matter: { level: levelOf(carrier.level), regime: base.document.regime },
    label: labelIn(carrier),
  };
}

async function departmentsOf({ tx, unit }: Context, scope: readonly string[]): Promise<Record<string, string | null>> {
  const ids = scope.filter((token) => token.startsWith('p:')).map((token) => token.slice(2));
  if (ids.length === 0) return {};
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'department_id'])
    .where('unit_id', '=', unit.id)
    .where('id', 'in', ids)
    .execute();
  return Object.fromEntries(rows.map((row) => [row.id, row.department_id]));
}
