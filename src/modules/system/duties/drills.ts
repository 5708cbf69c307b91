import type { Kysely } from 'kysely';
import { systemActor } from '#kernel/actor.ts';
import { defineDuty } from '#kernel/duty.ts';
import { lastOpened } from '#kernel/obligation-facts.ts';
import type { ObligationsDatabase } from '#kernel/obligation.ts';
import { setting } from '#kernel/parameter.ts';
import { recur } from '#kernel/recurring.ts';
import type { SystemDatabase } from '../tables.ts';

/**
 * SYSTEM-015: one restore drill per turn, owed by the IT department. The server holds it by itself at night on a backup file
 * (src/server/drill), or when asked to; what somebody types of a drill of his own is on record beside it and stands for none.
 */
export const drills = defineDuty<Kysely<SystemDatabase & ObligationsDatabase>>({
  id: 'system.drills',
  clauses: ['SYSTEM-015'],
  run: async ({ tx, unit, settings, openedAt, ...at }) => {
    const last = await lastOpened(tx, unit.id, 'SYSTEM-015');
    const held = await tx
      .selectFrom('drill')
      .select('period')
      .distinct()
      .where('unit_id', '=', unit.id)
      .where('by', '=', systemActor.id)
      .execute();
    const done = new Set(held.map((one) => one.period));
    const whole = {
      object: { table: 'unit', id: unit.id },
      owner: { role: 'it_dept' },
      since: openedAt,
      lastOpened: last.get(unit.id) ?? null,
      done: (key: string) => done.has(key),
    } as const;
    return recur({ clause: 'SYSTEM-015', period: setting(settings, 'SYSTEM-015.period'), remindDays: 7 }, [whole], at);
  },
});
