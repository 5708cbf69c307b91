import type { Kysely } from 'kysely';
import type { DutyContext } from '#kernel/duty.ts';
import type { ObligationsDatabase } from '#kernel/obligation.ts';
import { setting } from '#kernel/parameter.ts';
import { defineRecurring } from '#kernel/recurring-duty.ts';
import { inspected } from '../clocks.ts';
import type { InspectionsDatabase } from '../tables.ts';

/** INSPECT-001: one inspection of the whole unit per turn, owed by the secrecy office for the leading group. */
export const unitInspections = defineRecurring({
  id: 'inspections.unit-inspections',
  clock: inspected,
  period: (settings) => setting(settings, 'INSPECT-001.period'),
  remindDays: 30,
  done: async ({ tx, unit }: DutyContext<Kysely<InspectionsDatabase & ObligationsDatabase>>) => {
    const held = await tx
      .selectFrom('inspection')
      .select('period')
      .distinct()
      .where('unit_id', '=', unit.id)
      .where('scope', '=', 'unit')
      .where('status', '=', 'closed')
      .execute();
    const turns = new Set(held.map((one) => one.period));
    return (_, turn) => turns.has(turn);
  },
});
