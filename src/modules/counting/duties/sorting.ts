import { defineDuty } from '#kernel/duty.ts';
import type { Instant } from '#kernel/json.ts';
import { levelRank } from '#kernel/label.ts';
import { lastOpened } from '#kernel/obligation-facts.ts';
import { setting } from '#kernel/parameter.ts';
import { recur } from '#kernel/recurring.ts';
import type { CountingTx } from '../tx.ts';

/** How long before the end of a period its sorting is brought to mind. */
const remindDays = 5;

/** CARRIER-057: each department, and the registry for what lies in it, sorts and checks its classified carriers once a period. */
export const sortingDuty = defineDuty<CountingTx>({
  id: 'counting.sorting',
  clauses: ['CARRIER-057'],
  run: async ({ tx, unit, settings, openedAt, ...at }) => {
    const last = await lastOpened(tx, unit.id, 'CARRIER-057');
    const departments = await tx
      .selectFrom('department')
      .select('id')
      .where('unit_id', '=', unit.id)
      .orderBy('id')
      .execute();
    const things = departments.map(({ id }) => ({
      object: { table: 'department', id },
      owner: { role: 'dept_head', department: id } as const,
      department: id,
      since: openedAt,
      lastOpened: last.get(id) ?? null,
    }));
    const rule = {
      clause: 'CARRIER-057',
      period: setting(settings, 'CARRIER-057.period'),
      remindDays,
      tells: ['secrecy_officer'],
    } as const;
    const since = await keepsSince(tx, unit.id);
    const registry = {
      object: { table: 'unit', id: unit.id },
      owner: { role: 'registry_clerk' } as const,
      since: since !== null && since > openedAt ? since : openedAt,
      lastOpened: last.get(unit.id) ?? null,
    };
    return recur(rule, since === null ? things : [...things, registry], at);
  },
});

/** Since when the registry itself has had any of the classified copies that lie in it; it is a window like the others. */
async function keepsSince(tx: CountingTx, unit: string): Promise<Instant | null> {
  const found = await tx
    .selectFrom('carrier')
    .select(({ fn }) => fn.min('since').as('since'))
    .where('unit_id', '=', unit)
    .where('hand', '=', 'registry')
    .where('level', '>=', levelRank.confidential)
    .executeTakeFirst();
  return found?.since ?? null;
}
