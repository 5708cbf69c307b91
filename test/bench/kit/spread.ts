import type pg from 'pg';
import { at } from './unit.ts';
import { gatherStatistics } from './seed.ts';

/**
 * Where the seeded copies are: of a hundred one with people (of these one in a hundred late), one at other units, the rest in the cabinets;
 * each loan with its clock. Half of the documents are own secrets that expire within twenty years.
 */
export async function spreadCopies(owner: pg.ClientBase, unit: string, people: readonly string[]): Promise<void> {
  await owner.query('set session_replication_role = replica');
  await owner.query(
    `update carrier set since = $2::timestamptz - (n % 300) * interval '1 hour',
       hand = case n % 100 when 0 then 'person' else 'unit' end,
       hand_id = case n % 100 when 0 then ($3::text[])[1 + n / 100 % $4] else 'unit' || n / 100 % 50 end,
       due_at = case n % 100 when 0 then $2::timestamptz + (n / 100 % 400 - 4) * interval '2 hours' else $2::timestamptz + (n / 100 % 365) * interval '1 day' end
     from (select id as i, substr(id, 4)::int as n from carrier where unit_id = $1) s where unit_id = $1 and id = s.i and n % 100 < 2`,
    [unit, at, people, people.length],
  );
  await owner.query(
    `update document set source = 'own', expires_on = $2::timestamptz::date + substr(id, 4)::int % 7000 where unit_id = $1 and substr(id, 4)::int % 2 = 0`,
    [unit, at],
  );
  await owner.query(
    `insert into holding (unit_id, id, carrier_id, person_id, kind, purpose, id_checked, signed, started_at, due_at, handed_by, out_movement, status)
     select unit_id, 'hold' || id, id, hand_id, 'loan', '起草', true, true, since, due_at, 'clerk', 'out' || id, 'open' from carrier where unit_id = $1 and hand = 'person'`,
    [unit],
  );
  await owner.query(
    `insert into obligation (unit_id, id, clause, owner_id, object_table, object_id, cause, opened_at, due_at, status, escalated, blocks, tells)
     select h.unit_id, 'owed' || h.id, 'CARRIER-018', h.person_id, 'carrier', h.carrier_id, h.id, h.started_at, h.due_at,
       case when h.due_at < $2 then 'overdue' else 'open' end, 0, '{}', '{}'
     from holding h where h.unit_id = $1`,
    [unit, at],
  );
  await owner.query('set session_replication_role = origin');
  await gatherStatistics(owner);
}
