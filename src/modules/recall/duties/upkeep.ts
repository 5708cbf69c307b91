import { sql } from 'kysely';
import { joined } from '#kernel/relation.ts';
import { inHandJoined } from '#modules/documents/door/joins.ts';
import { carrier } from '#modules/documents/index.ts';
import { defineDuty } from '#kernel/duty.ts';
import { type RowOp, update } from '#kernel/effect.ts';
import { obligation } from '#kernel/obligation.ts';
import { returnList } from '../tables.ts';
import type { RecallTx } from '../tx.ts';

interface Owner {
  readonly id: string;
  readonly hand: string;
  readonly hand_id: string | null;
  readonly department_id: string | null;
}

/**
 * A return is owed by whoever has the copy now, so its owner follows the copy; a list nothing is left on is closed.
 * By hand: it opens nothing, it follows the copies.
 */
export const recallUpkeep = defineDuty<RecallTx>({
  id: 'recall.upkeep',
  clauses: ['CARRIER-058'],
  run: async ({ tx, unit, now }) => [
    ...(await moved(tx, unit.id)).map(follow),
    ...(await emptied(tx, unit.id)).map((id) => update(returnList, id, { status: 'closed', closed_at: now })),
  ],
});

function follow({ id, hand, hand_id, department_id }: Owner): RowOp {
  return hand === 'person'
    ? update(obligation, id, { owner_id: hand_id, owner_role: null, department_id })
    : update(obligation, id, { owner_id: null, owner_role: 'registry_clerk', department_id: null });
}

async function moved(tx: RecallTx, unit: string): Promise<readonly Owner[]> {
  const { rows } = await sql<Owner>`
    select o.id, c.hand, c.hand_id, p.department_id
    from obligation o
    ${sql.raw(joined(carrier, 'c', 'o.object_id'))}
    ${sql.raw(inHandJoined('p'))}
    where o.unit_id = ${unit} and o.clause = 'CARRIER-058' and o.status in ('open', 'overdue')
      and case when c.hand = 'person' then o.owner_id is distinct from c.hand_id else o.owner_role is null end
    order by o.id`.execute(tx);
  return rows;
}

async function emptied(tx: RecallTx, unit: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select l.id from return_list l where l.unit_id = ${unit} and l.status = 'open' and not exists (
      select 1 from return_item i where i.unit_id = l.unit_id and i.list_id = l.id and i.status in ('open', 'collected'))
    order by l.id`.execute(tx);
  return rows.map((row) => row.id);
}
