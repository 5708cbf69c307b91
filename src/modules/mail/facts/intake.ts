import { sql } from 'kysely';
import { dateOf, endOfDay, endOfWorkingDay, instantOf, reckon, type Reckoned } from '#kernel/calendar.ts';
import { type Evidenced, evidenceOf } from '#kernel/evidence.ts';
import type { CivilDate, Instant } from '#kernel/json.ts';
import { isClassified, type Label, labelIn, levelOf } from '#kernel/label.ts';
import type { Owed } from '#kernel/clock.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import { isOurselves } from '#kernel/own-name.ts';
import { setting } from '#kernel/parameter.ts';
import { endsOn, type Timed, timedOf } from '#kernel/period.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Scoping } from '#kernel/scope.ts';
import { scopingOf } from '#kernel/scope-facts.ts';
import type { Matter } from '#kernel/verdict.ts';
import { departmentNames } from '#modules/organization/index.ts';
import { readNumbers } from '#modules/documents/door/copy-numbers.ts';
import { officialNumber } from '#kernel/typed/number.ts';
import { incomingSeries, type Sequence, sequenceFor } from '#modules/documents/door/numbering.ts';
import { registered } from '../clocks.ts';
import type { Input as ReceiveInput } from '../procedures/receive/schema.ts';
import { isOneself, type OtherSide } from '../door/rules/other-side.ts';
import type { Document } from '#modules/documents/index.ts';
import { placeName } from '#modules/documents/door/facts/place.ts';
import { instantIn } from '#modules/documents/door/facts/instant.ts';
import { outsideNames } from '../door/facts/leaving.ts';
import { otherSideOf } from '../door/facts/other-side.ts';
import { type PrintFile, printFile } from '#modules/documents/door/facts/print-file.ts';
import { type Drawn, drawCodes, lockSeries, type Standing } from '#modules/documents/door/facts/series.ts';
import type { MailTx } from '../door/tx.ts';

type Context = FactsContext<MailTx>;

/** What numbering looks at: the year by the unit's calendar and where its sequences stand, locked. */
export interface Numbering {
  readonly year: string;
  readonly sequence: Sequence;
  readonly standing: Standing;
  readonly codes: Drawn;
  readonly slips: Drawn;
}

export interface ReceiveFacts extends Numbering, Evidenced {
  readonly matter: Matter;
  /** Its period, counted from the day it was issued. */
  readonly timed: Timed;
  readonly designated: boolean;
  /** The name of the place it is laid in. */
  readonly place: string | null;
  /** When it was opened, if that is entered later (CARRIER-068). */
  readonly at: Instant;
  readonly other: OtherSide;
  /** The issuer is the unit itself, or a part of it. */
  readonly ourselves: boolean;
  /** The copy or excerpt was made by the unit itself, or a part of it. */
  readonly copiedHere: boolean;
  readonly copiedAt: Instant | null;
  readonly scoping: Scoping;
  /** Copies of the same paper that are registered already: by issuer and document number, or where it has none by title and day. */
  readonly known: readonly { readonly register_no: string | null; readonly copy_no: number }[];
  /** It stands on the books as a secret that has ended. */
  readonly ended: boolean;
  /** When it must be registered if it is not now. */
  readonly due: Reckoned<Instant | null>;
  /** First day on which it is no secret any more, counted from its own date. */
  readonly expiresOn: CivilDate | null;
}

export async function receiveFacts(input: ReceiveInput, context: Context): Promise<ReceiveFacts | undefined> {
  const place = await placeName(context, input.place);
  if (place === undefined) return undefined;
  const matter = { level: input.level ?? 'public', regime: input.regime };
  const sequence = isClassified(matter.level) ? 'classified' : 'ordinary';
  const numbering = await lockNumbering(context, sequence, readNumbers(input.counted)?.length);
  const today = dateOf(context.now);
  const at = instantIn(input.acted_at) ?? context.now;
  const departments = await departmentNames(context);
  return {
    ...numbering,
    place,
    at,
    matter,
    timed: timedOf({ ...matter, period: input.period ?? null }, input.issued_on ?? today, today),
    designated: context.actor.designated,
    other: await otherSideOf(input.handed_by, [input.issuer, ...(await outsideNames(context))], context),
    ourselves: isOurselves(input.issuer, context.unit.name, departments),
    copiedAt: input.copied_on ? instantOf(input.copied_on, '00:00') : null,
    copiedHere: isOneself(input.copying_unit) || isOurselves(input.copying_unit ?? '', context.unit.name, departments),
    scoping: await scopingOf(context.tx, context.unit.id, input.scope),
    evidence: await evidenceOf(context.tx, context.unit.id, input.evidence_id),
    known: await knownCopies(context, input),
    ended: await hasEnded(context, input),
    due: input.register_now ? null : reckon(() => registerBy(at, context)),
    expiresOn: input.period ? endsOn(input.period, input.issued_on ?? today) : null,
  };
}

async function lockNumbering({ tx, unit, now, settings }: Context, ofPaper: Sequence, copies = 1): Promise<Numbering> {
  const sequence = sequenceFor(settings, ofPaper);
  const year = dateOf(now).slice(0, 4);
  const standing = await lockSeries(tx, unit.id, [incomingSeries(sequence, year)]);
  const [codes, slips] = [await drawCodes(tx, 'carrier', copies), await drawCodes(tx, 'slip', 1)];
  return { year, sequence, standing, codes, slips };
}

/** CARRIER-004: the end of the day it was opened, or of the day the parameter says; after hours and on a day off that is midnight. */
function registerBy(opened: Instant, { calendar, settings }: Context): Instant {
  const days = setting(settings, 'CARRIER-004.register_within_days');
  const date = Temporal.PlainDate.from(dateOf(opened)).add({ days }).toString();
  const workEnd = endOfWorkingDay(calendar, date);
  return workEnd > opened && dateOf(workEnd) === date ? workEnd : instantOf(date, endOfDay);
}

/** Papers on the books that are this one: by issuer and number, or where it has none by title and day. */
function samePaper({ tx, unit }: Context, { doc_no, issuer, title, issued_on = null }: ReceiveInput) {
  return tx
    .selectFrom('document')
    .where('document.unit_id', '=', unit.id)
    .where(
      doc_no
        ? sql<boolean>`document.doc_no = ${officialNumber(doc_no)}`
        : sql<boolean>`document.doc_no is null and jingui.bare(document.title) = jingui.bare(${title})
            and document.issued_on is not distinct from ${issued_on}::date`,
    )
    .where(sql`jingui.bare(document.issuer)`, '=', sql`jingui.bare(${issuer})`);
}

async function knownCopies(context: Context, input: ReceiveInput): Promise<ReceiveFacts['known']> {
  const counted = readNumbers(input.counted);
  if (!counted) return [];
  return samePaper(context, input)
    .innerJoin('carrier', (join) =>
      join.onRef('carrier.unit_id', '=', 'document.unit_id').onRef('carrier.document_id', '=', 'document.id'),
    )
    .select(['document.register_no', 'carrier.copy_no'])
    .where('carrier.copy_no', 'in', [...counted])
    .where('carrier.copy_of', 'is', null)
    .orderBy('carrier.copy_no')
    .limit(100)
    .execute();
}

async function hasEnded(context: Context, input: ReceiveInput): Promise<boolean> {
  const ended = await samePaper(context, input)
    .select('document.id')
    .where(({ eb, or }) =>
      or([
        eb('document.status', 'in', ['ended', 'declassified']),
        eb('document.expires_on', '<=', dateOf(context.now)),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return ended !== undefined;
}

export interface RegisterFacts extends Numbering, PrintFile {
  readonly document: Document;
  readonly matter: Matter;
  readonly label: Label;
  readonly designated: boolean;
  /** The duty to register it, still open. */
  readonly owed: readonly Owed[];
}

export async function registerFacts(
  input: { readonly document: string },
  context: Context,
): Promise<RegisterFacts | undefined> {
  const { tx, unit } = context;
  const document = await tx
    .selectFrom('document')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', input.document)
    .forUpdate()
    .executeTakeFirst();
  if (!document) return undefined;
  const owed = await openObligations(tx, unit.id, registered, document.id);
  return {
    ...(await lockNumbering(context, document.sequence)),
    document,
    matter: { level: levelOf(document.level), regime: document.regime },
    label: labelIn(document),
    designated: context.actor.designated,
    owed,
    ...(document.source === 'own' ? await printFile(document, context) : { marking: null }),
  };
}
