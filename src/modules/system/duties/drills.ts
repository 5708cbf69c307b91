import type { Kysely } from 'kysely';
import { systemActor } from '#kernel/actor.ts';
import type { DutyContext } from '#kernel/duty.ts';
import type { ObligationsDatabase } from '#kernel/obligation.ts';
import { setting } from '#kernel/parameter.ts';
import { defineRecurring } from '#kernel/recurring-duty.ts';
import { drilled } from '../clocks.ts';
import type { SystemDatabase } from '../tables.ts';

/**
 * SYSTEM-015: one restore drill per turn, owed by the IT department. The server holds it by itself at night on a backup file
 * (src/server/drill), or when asked to; what somebody types of a drill of his own is on record beside it and stands for none.
 */
export const drills = defineRecurring({
  id: 'system.drills',
  clock: drilled,
  period: (settings) => setting(settings, 'SYSTEM-015.period'),
  remindDays: 7,
  done: async ({ tx, unit }: DutyContext<Kysely<SystemDatabase & ObligationsDatabase>>) => {
    const held = await tx
      .selectFrom('drill')
      .select('period')
      .distinct()
      .where('unit_id', '=', unit.id)
      .where('by', '=', systemActor.id)
      .execute();
    const turns = new Set(held.map((one) => one.period));
    return (_, turn) => turns.has(turn);
  },
});
