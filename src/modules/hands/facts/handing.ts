import { type RawBuilder, sql } from 'kysely';
import type { Case } from '#kernel/approval.ts';
import { plusMinutes } from '#kernel/civil.ts';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import type { Instant } from '#kernel/json.ts';
import { setting, type Settings } from '#kernel/parameter.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { type HoldKind, type Terms, termsFor, untilBack, within } from '../door/terms.ts';
import { type Copy, copiesOf } from '#modules/documents/door/facts/copy.ts';
import { isRegistry } from '#modules/documents/door/rules/registry.ts';
import { type Holder, type HolderRow, holderOf, selectHolders, veiled } from '#modules/documents/door/facts/holder.ts';
import { instantIn, momentOf } from '#modules/documents/door/facts/instant.ts';
import type { OpenCirculation } from '../door/facts/out.ts';
import { goneSince, type SettingOut, settingsOut } from './setting-out.ts';
import { readerSql } from '../tables.ts';
import type { Evidence } from '#kernel/evidence.ts';
import { drawnBy } from './drawn.ts';
import type { HandsTx } from '../tx.ts';

export interface Permit extends Pick<Case, 'id' | 'no' | 'used' | 'limit' | 'then' | 'object_id' | 'level'>, Begun {
  /** Until when the loan was agreed to, where that was asked for. */
  readonly due_at: Instant | null;
  /** What was agreed to: the purpose of the loan is that. */
  readonly summary?: { readonly purpose?: string };
}

/** The end of what he had first on the same ground, even if that was undone: its time runs on. */
interface Begun {
  readonly began: string | null;
}

/** One copy about to be handed to one person, with all that the clauses ask about it. */
export interface Handing {
  readonly copy: Copy;
  /** Who takes and signs. */
  readonly taker: Holder;
  /** Whose reading or loan it is; the taker himself, unless he is the designated deputy. */
  readonly reader: Holder;
  /** CARRIER-050: whoever hands it out is on the list himself. */
  readonly desk: boolean;
  /** CARRIER-023: by which he proved at this desk that it is he who takes these very copies; serves once. */
  readonly proof: string | null;
  /** What he signed on the screen of this desk just now, kept as evidence; serves once. */
  readonly drawn: Pick<Evidence, 'id' | 'sha256'> | null;
  readonly route: HoldKind | 'carry';
  readonly circulation: OpenCirculation | null;
  readonly permit: Permit | null;
  /** The approval that would have served, had the copies before this one not used it up. */
  readonly spent: Permit | null;
  /** CARRIER-051: the approved carry-out it leaves on. */
  readonly journey: SettingOut | null;
  readonly terms: Terms;
  /** The longest it may stay in his hand, and the clause of the clock that ends first. */
  readonly limit: Instant;
  readonly limitBy: ClauseId;
  /** CARRIER-018: the end of the time that runs already for the same loan or reading. */
  readonly began: Instant | null;
  readonly at: Instant;
  /** No end is agreed before this: some time at all. */
  readonly soonest: Instant;
  /** When it was done, where it is entered late. */
  readonly entered: Instant | null;
  readonly due: Instant | null;
}

export interface Wanted {
  readonly carriers: readonly string[];
  readonly person: string;
  readonly received_by?: string | null | undefined;
  readonly due_at?: string | null | undefined;
  readonly acted_at?: string | null | undefined;
  readonly drawn?: string | undefined;
}

/** `auto`: the carry-out on which the person takes it, the circulation in which he reads it, else a loan. */
export type Routing = HoldKind | 'auto';

interface Found extends HolderRow {
  readonly circulations: readonly (OpenCirculation & Begun)[];
  readonly permits: readonly Permit[];
  /** Of whoever takes them alone. */
  readonly proof: string | null;
}

/**
 * Two queries: the copies, locked; then the people with the circulations and approvals that concern them. The copies stand
 * in the order in which they were named, so that an approval serves those scanned first.
 */
export async function handingsOf(
  wanted: Wanted,
  routing: Routing,
  { tx, unit, actor, now, settings, calendar }: FactsContext<HandsTx>,
): Promise<Handing[] | undefined> {
  const ids = [...new Set(wanted.carriers)];
  const locked = await copiesOf(tx, unit.id, ids);
  if (locked.length < ids.length) return undefined;
  const copies = ids.flatMap((id) => locked.find((copy) => copy.id === id) ?? []);
  const takerId = wanted.received_by ?? wanted.person;
  const more = sql`${routesOf(wanted.person, copies, now)}, ${proofOf(takerId, ids, settings)} as proof`;
  const { rows } = await selectHolders<Found>(unit.id, [wanted.person, takerId], now, more).execute(tx);
  const found = rows.find((row) => row.id === wanted.person);
  const taker = rows.find((row) => row.id === takerId);
  if (!found || !taker) return undefined;
  const due = instantIn(wanted.due_at);
  const drawn = await drawnBy(takerId, wanted.drawn, { tx, unit, actor, now, settings });
  const seen = isRegistry({ actor, settings }) ? (holder: Holder) => holder : veiled;
  const left = [...found.permits];
  const gone = goneSince(instantIn(wanted.acted_at) ?? now, settings);
  const journeyOf =
    routing === 'auto' ? await settingsOut(tx, unit.id, { person: takerId, carriers: ids, now, gone }) : () => null;
  return copies.map((copy) => {
    const circulation = found.circulations.find((one) => one.carrier_id === copy.id) ?? null;
    const at = momentOf(wanted.acted_at, now, copy.since);
    const out = journeyOf(copy.id);
    const reads = routing === 'auto' ? routeOf(circulation, found.id) : routing;
    const elsehow = reads === 'read' || left.some((one) => one.object_id === copy.document_id);
    // A journey that begins later does not stand in the way of reading the copy today.
    const journey = out && (out.start_at <= at || !elsehow) ? seenAll(out, seen, copy) : null;
    const route = journey ? 'carry' : reads;
    const permit = route === 'loan' ? takePermit(left, copy) : null;
    const terms = journey ? untilBack(copy, journey.end_at) : termsFor(reads, copy, { settings, calendar, at });
    const agreed = within(terms, permit?.due_at ?? null);
    const began = beganAt(route, circulation, permit);
    const running = within(agreed, began);
    return {
      copy,
      taker: seen(holderOf(taker), copy),
      reader: seen(holderOf(found), copy),
      desk: actor.designated,
      proof: taker.proof,
      drawn,
      route,
      circulation,
      permit,
      spent: permit ? null : (found.permits.find((one) => one.object_id === copy.document_id) ?? null),
      journey,
      terms: within(running, due),
      limit: running.due,
      limitBy:
        agreed.due < terms.due
          ? 'CARRIER-021'
          : (terms.clocks.find(({ due: until }) => until === terms.due)?.clock.clause ?? 'CARRIER-018'),
      began,
      at,
      soonest: plusMinutes(at, 1),
      entered: instantIn(wanted.acted_at),
      due,
    };
  });
}

/** Of whoever takes them. What was proved at another desk, for other copies or some time ago is none. */
function proofOf(taker: string, carriers: readonly string[], settings: Settings): RawBuilder<unknown> {
  const seconds = 60 * setting(settings, 'LAW.confirm_minutes');
  return sql`case when p.id = ${taker} then jingui.desk_proof(${taker}, ${[...carriers]}::text[], ${seconds}) end`;
}

function beganAt(route: Handing['route'], circulation: Begun | null, permit: Begun | null): Instant | null {
  if (route === 'carry') return null;
  return instantIn((route === 'read' ? circulation : permit)?.began);
}

function seenAll(out: SettingOut, seen: (holder: Holder, copy: Copy) => Holder, copy: Copy): SettingOut {
  return { ...out, bearers: out.bearers.map((bearer) => seen(bearer, copy)) };
}

function routeOf(circulation: OpenCirculation | null, reader: string): HoldKind {
  return circulation?.readers.includes(reader) && !circulation.done.includes(reader) ? 'read' : 'loan';
}

/** An approval serves as many copies of its document as it has uses left, unless the document has risen since it was asked for. */
function takePermit(left: Permit[], copy: Copy): Permit | null {
  const at = left.findIndex(
    (permit) => permit.object_id === copy.document_id && permit.used < permit.limit && permit.level >= copy.level,
  );
  const permit = left[at];
  if (!permit) return null;
  left[at] = { ...permit, used: permit.used + 1 };
  return permit;
}

/** The end of the first holding of the reader on this ground. */
function beganOn(reader: string, ground: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select h.due_at from holding h where h.unit_id = p.unit_id and ${ground}
    and ${sql.raw(readerSql('h.'))} = ${reader} order by h.due_at limit 1)`;
}

/** Open circulations of the copies, and approved loans of their documents to the person (CARRIER-021). */
function routesOf(reader: string, copies: readonly Copy[], now: Instant): RawBuilder<unknown> {
  const carriers = copies.map((copy) => copy.id);
  const documents = [...new Set(copies.map((copy) => copy.document_id))];
  // A reading undone is given again the same day within its time; a loan has one time for all of its approval.
  const undone = beganOn(
    reader,
    sql`h.carrier_id = r.carrier_id and h.circulation_id = r.id and h.status = 'undone'
      and (h.started_at at time zone 'Asia/Shanghai')::date = (${now}::timestamptz at time zone 'Asia/Shanghai')::date`,
  );
  const lent = beganOn(reader, sql`h.case_id = k.id`);
  return sql`,
    coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'carrier_id', r.carrier_id, 'readers', r.readers, 'done', r.done, 'alone', r.alone, 'agreed_level', r.agreed_level,
        'began', ${undone}))
      from circulation r where r.unit_id = p.unit_id and r.carrier_id = any(${carriers}::text[]) and r.status = 'open'), '[]') as circulations,
    coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'no', k.no, 'used', k.used, 'limit', k."limit", 'then', k."then", 'object_id', k.object_id,
        'level', k.level, 'summary', k.summary, 'began', ${lent}, 'due_at', to_char((k.summary->>'due_at')::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        order by k.opened_at)
      from "case" k where k.unit_id = p.unit_id and k.object_id = any(${documents}::text[]) and ('copy.handed ' || k.object_id) = any(k.grants)
        and k.status = 'approved' and k."then" = 'permit' and k.used < k."limit" and (k.until is null or k.until > ${now}::timestamptz)
        and (k.initiator = ${reader} and k.beneficiaries = '{}' or ${reader} = any(k.beneficiaries))), '[]') as permits`;
}
