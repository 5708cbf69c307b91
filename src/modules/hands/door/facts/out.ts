import { sql } from 'kysely';
import { inHandJoined } from '#modules/documents/door/joins.ts';
import { carrier } from '#modules/documents/index.ts';
import type { Owed } from '#kernel/clock.ts';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import type { Instant } from '#kernel/json.ts';
import type { Obligation } from '#kernel/obligation.ts';
import { isOwed } from '#kernel/obligation-facts.ts';
import type { CarryOut, Circulation, Holding } from '../../tables.ts';
import { disposal } from '#modules/documents/door/facts/passed-on.ts';
import type { HandsTx } from '../../tx.ts';

export type OpenHolding = Pick<
  Holding,
  'id' | 'carrier_id' | 'person_id' | 'for_id' | 'kind' | 'circulation_id' | 'carry_out_id' | 'case_id'
>;
export type OpenCirculation = Pick<Circulation, 'id' | 'carrier_id' | 'readers' | 'done' | 'alone' | 'agreed_level'>;
export type OpenDuty = Owed & Pick<Obligation, 'object_id'>;

/** What hangs on a copy that is out: whose holding it is, in which circulation or journey, and the clocks its return stops. */
export interface Out {
  readonly holding: OpenHolding | null;
  readonly holder: { readonly id: string; readonly name: string } | null;
  readonly circulation: OpenCirculation | null;
  readonly carryOut: Pick<CarryOut, 'id' | 'carriers' | 'bearers'> | null;
  /** Copies of the same journey that are still out, this one among them. */
  readonly stillOut: number;
  /** Obligations the return meets. */
  readonly owed: readonly OpenDuty[];
  /** The clock of the whole circulation (CARRIER-012). */
  readonly round: readonly OpenDuty[];
}

/** Clauses whose clock on a copy ends when it comes back into the registry, whoever opened it. */
export const metByReturn = [
  'CARRIER-013',
  'CARRIER-014',
  'CARRIER-017',
  'CARRIER-018',
  'CARRIER-022',
  'CARRIER-031',
  'CARRIER-050',
  'CARRIER-053',
] as const satisfies readonly ClauseId[];

/** An obligation as far as ending it goes. */
const owedJson = sql.raw(
  `jsonb_build_object('id', o.id, 'clause', o.clause, 'object_table', o.object_table, 'object_id', o.object_id, 'cause', o.cause)`,
);

/** Asked for each copy by itself: joined with all that is open in the unit it costs what the unit has out. */
const each = sql.raw('offset 0');

const none: Out = {
  holding: null,
  holder: null,
  circulation: null,
  carryOut: null,
  stillOut: 0,
  owed: [],
  round: [],
};

/** Read after the copies are locked, so that a move that was faster is already seen. One query for any number of copies. */
export async function outOf(tx: HandsTx, unit: string, carriers: readonly string[]): Promise<(carrier: string) => Out> {
  const { rows } = await sql<Out & { readonly carrier: string }>`
    select c.id as carrier,
      case when h.id is not null then jsonb_build_object('id', h.id, 'carrier_id', h.carrier_id, 'person_id', h.person_id, 'for_id', h.for_id,
        'kind', h.kind, 'circulation_id', h.circulation_id, 'carry_out_id', h.carry_out_id, 'case_id', h.case_id) end as holding,
      case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as holder,
      case when r.id is not null then jsonb_build_object('id', r.id, 'carrier_id', r.carrier_id, 'readers', r.readers, 'done', r.done, 'alone', r.alone,
        'agreed_level', r.agreed_level) end as circulation,
      case when j.id is not null then jsonb_build_object('id', j.id, 'carriers', j.carriers, 'bearers', j.bearers) end as "carryOut",
      (select count(*)::int from holding x where x.unit_id = c.unit_id and x.carry_out_id = j.id and x.status = 'open') as "stillOut",
      coalesce((select jsonb_agg(${owedJson}) from obligation o
        where o.unit_id = c.unit_id and o.object_id = c.id and o.status in ('open', 'overdue')
          and (o.cause = h.id or o.clause = any(${[...metByReturn]}::text[]) and o.cause <> ${disposal})), '[]') as owed,
      coalesce((select jsonb_agg(${owedJson}) from obligation o
        where o.unit_id = c.unit_id and o.object_id = r.id and o.clause = 'CARRIER-012' and o.status in ('open', 'overdue')), '[]') as round
    from ${sql.table(carrier.name)} c
    left join lateral (select * from holding h where h.unit_id = c.unit_id and h.carrier_id = c.id and h.status = 'open' ${each}) h on true
    ${sql.raw(inHandJoined('p'))}
    left join lateral (select * from circulation r where r.unit_id = c.unit_id and r.carrier_id = c.id and r.status = 'open' ${each}) r on true
    left join lateral (select * from carry_out j where j.unit_id = c.unit_id and j.id = h.carry_out_id ${each}) j on true
    where c.unit_id = ${unit} and c.id = any(${[...carriers]}::text[])`.execute(tx);
  const found = new Map(rows.map((row) => [row.carrier, row]));
  return (carrier) => found.get(carrier) ?? none;
}

/** The open clocks of circulations, whose owner is whoever has the copy, and of what is to be done about a paper (CARRIER-012). */
export async function roundsOf(tx: HandsTx, unit: string, objects: readonly string[]): Promise<OpenDuty[]> {
  if (objects.length === 0) return [];
  return tx
    .selectFrom('obligation')
    .select(['id', 'clause', 'object_table', 'object_id', 'cause'])
    .where('unit_id', '=', unit)
    .where('object_id', 'in', [...objects])
    .where('clause', '=', 'CARRIER-012')
    .where(isOwed())
    .execute();
}

/** True when the copy comes back after its time. */
export function isLate(due: Instant | null, at: Instant): boolean {
  return due !== null && due < at;
}
