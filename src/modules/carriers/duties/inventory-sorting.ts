import { defineDuty } from '#kernel/duty.ts';
import { lastOpened } from '#kernel/obligation-facts.ts';
import { setting } from '#kernel/parameter.ts';
import { recur } from '#kernel/recurring.ts';
import type { HandsTx } from '../facts/copy.ts';

/** How long before the end of a period its sorting is brought to mind. */
const remindDays = 5;

/** CARRIER-057: each department sorts and checks its classified carriers once a period; only its counts close it. */
export const sortingDuty = defineDuty<HandsTx>({
  id: 'carriers.sorting',
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
    return recur(rule, things, at);
  },
});
