import { sql } from 'kysely';
import { joined, leftJoined } from '#kernel/relation.ts';
import { carrier } from '#modules/documents/index.ts';
import { holding } from '#modules/hands/index.ts';
import { person } from '#modules/people/index.ts';
import { dateOf, endOfDay, instantOf } from '#kernel/calendar.ts';
import { levelRank } from '#kernel/label.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import type { Obligation } from '#kernel/obligation.ts';
import { setting } from '#kernel/parameter.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { type Span, spanOf } from '#kernel/recurring.ts';
import { doomedOf } from '#modules/destruction/door/facts/doomed.ts';
import { type Copy, copiesOf } from '#modules/documents/door/facts/copy.ts';
import { sorted } from '../clocks.ts';
import { inScope, scopedCarriers } from './inventory-scope.ts';
import type { CountingTx } from '../tx.ts';

type Context = FactsContext<CountingTx>;

export interface SortingFacts {
  readonly departmentId: string;
  /** The oldest sorting still owed, or that of the period asked for. */
  readonly owed: Obligation | null;
  /** Classified copies the department has by the books: with its people or in its places. */
  readonly expected: readonly Copy[];
  /** Ids of those on an open destruction list. */
  readonly doomed: readonly string[];
  /** Copies the department had that were filed, and those it gave back, in the period. */
  readonly left: { readonly filed: number; readonly returned: number };
}

export async function sortingFacts(
  input: { readonly department: string; readonly period?: string | null | undefined },
  context: Context,
): Promise<SortingFacts | undefined> {
  const { tx, unit, settings, now } = context;
  const department = await tx
    .selectFrom('department')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('id', '=', input.department)
    .executeTakeFirst();
  if (!department) return undefined;
  const open = await openObligations(tx, unit.id, sorted, department.id);
  const owed = (input.period ? open.find((one) => one.cause === input.period) : open[0]) ?? null;
  const expected = await keptBy(department.id, context);
  const ids = expected.map((copy) => copy.id);
  const span = spanOf(setting(settings, 'CARRIER-057.period'), dateOf(owed?.opened_at ?? now));
  return {
    departmentId: department.id,
    owed,
    expected,
    doomed: ids.length === 0 ? [] : await doomedOf(tx, unit.id, ids),
    left: await leftBy(department.id, span, context),
  };
}

async function keptBy(department: string, { tx, unit }: Context): Promise<Copy[]> {
  const scope = { place_id: null, department_id: department };
  const { rows } = await sql<{ id: string }>`select c.id from ${scopedCarriers}
    where c.unit_id = ${unit.id} and c.level >= ${levelRank.confidential} and ${inScope(scope)}`.execute(tx);
  const ids = rows.map((row) => row.id);
  return ids.length === 0 ? [] : copiesOf(tx, unit.id, ids);
}

async function leftBy(department: string, { from, last }: Span, { tx, unit }: Context): Promise<SortingFacts['left']> {
  const { rows } = await sql<SortingFacts['left']>`
    select count(distinct m.carrier_id) filter (where m.to_kind = 'archive')::int as filed,
      count(distinct m.carrier_id) filter (where m.from_kind = 'person' and m.to_kind in ('registry', 'unit'))::int as returned
    from movement m
    ${sql.raw(joined(carrier, 'c', 'm.carrier_id'))}
    ${sql.raw(leftJoined(person, 'h', 'm.from_id'))} and m.from_kind = 'person'
    where m.unit_id = ${unit.id} and c.level >= ${levelRank.confidential}
      and m.at >= ${instantOf(from, '00:00')}::timestamptz and m.at <= ${instantOf(last, endOfDay)}::timestamptz
      and (h.department_id = ${department} or (m.to_kind = 'archive' and exists (select 1 from ${sql.table(holding.name)} x
        ${sql.raw(joined(person, 'r', 'x.person_id'))}
        where x.unit_id = m.unit_id and x.carrier_id = m.carrier_id and r.department_id = ${department})))`.execute(tx);
  return rows[0] ?? { filed: 0, returned: 0 };
}
