import { sql } from 'kysely';
import { joined } from '#kernel/relation.ts';
import { inHandJoined } from '#modules/documents/door/joins.ts';
import { carrier } from '#modules/documents/index.ts';
import { endOfWork, instantOf } from '#kernel/calendar.ts';
import { defineDuty } from '#kernel/duty.ts';
import type { Instant } from '#kernel/json.ts';
import { oblige } from '#kernel/obligation.ts';
import { passedOn } from '#modules/documents/door/facts/passed-on.ts';
import { collected, recalled } from '../clocks.ts';
import type { MakingTx } from '../tx.ts';

interface Due {
  readonly id: string;
  /** Null where another unit has it. */
  readonly person: string | null;
  readonly department_id: string | null;
  readonly cause: 'collect' | 'recall';
  readonly collect_by: string | null;
  readonly recalled_by: Instant | null;
}

/**
 * CARRIER-031: whoever holds a copy owes it back by its day of collection, and when its original is recalled by the day
 * the original is due; what was sent to another unit the registry has to get back. Taking the copy back meets it.
 * By hand: owed by a day of its own for each copy, and by the recall of another.
 */
export const collectCopies = defineDuty<MakingTx>({
  id: 'making.collect-copies',
  clauses: ['CARRIER-031'],
  run: async ({ tx, unit, now, newId }) => {
    const held = await copiesOwed(tx, unit.id);
    return held.map((copy) =>
      oblige(copy.cause === 'collect' ? collected : recalled, {
        id: newId(),
        owner: copy.person === null ? { role: 'registry_clerk' } : { person: copy.person },
        department: copy.department_id,
        object: copy.id,
        at: now,
        due: copy.recalled_by ?? instantOf(copy.collect_by ?? now.slice(0, 10), endOfWork),
      }),
    );
  },
});

/**
 * Copies in the hands of persons or of the units they were sent to, for which nothing is owed yet: by their own date or that of
 * a copy they were made from, and by the recall of any of these or of their original (CARRIER-058).
 */
async function copiesOwed(tx: MakingTx, unitId: string): Promise<readonly Due[]> {
  const { rows } = await sql<Due>`
    with recursive line(unit_id, id, of, collect_by) as (
      select c.unit_id, c.id, c.copy_of, c.collect_by from ${sql.table(carrier.name)} c
        where c.unit_id = ${unitId} and c.copy_of is not null and (c.hand = 'person' or ${passedOn})
      union
      select l.unit_id, l.id, p.copy_of, least(l.collect_by, p.collect_by) from line l
        ${sql.raw(joined(carrier, 'p', 'l.of'))} where p.copy_of is not null)
    select c.id, p.id as person, p.department_id, want.cause, want.collect_by, want.recalled_by
    from ${sql.table(carrier.name)} c
    ${sql.raw(inHandJoined('p'))}
    cross join lateral (
      select 'collect' as cause, min(l.collect_by) as collect_by, null::timestamptz(3) as recalled_by
      from line l where l.unit_id = c.unit_id and l.id = c.id
      having min(l.collect_by) is not null
      union all
      select 'recall', null, min(r.due_at) from line l join obligation r on r.unit_id = l.unit_id and r.object_id = l.of
      where l.unit_id = c.unit_id and l.id = c.id and r.clause = 'CARRIER-058' and r.status in ('open', 'overdue')
      having count(*) > 0) want
    where c.unit_id = ${unitId} and c.copy_of is not null and (c.hand = 'person' or ${passedOn})
      and not exists (
        select 1 from obligation o
        where o.unit_id = c.unit_id and o.object_id = c.id and o.clause = 'CARRIER-031' and o.cause = want.cause
          and o.owner_id is not distinct from p.id and o.status in ('open', 'overdue'))
    order by c.id, want.cause`.execute(tx);
  return rows;
}
