import type { Kysely } from 'kysely';
import { defineDuty } from '#kernel/duty.ts';
import { lastOpened } from '#kernel/obligation-facts.ts';
import type { ObligationsDatabase } from '#kernel/obligation.ts';
import { setting } from '#kernel/parameter.ts';
import { recur } from '#kernel/recurring.ts';
import type { InspectionsDatabase } from '../tables.ts';

/** INSPECT-001: one inspection of the whole unit per turn, owed by the secrecy office for the leading group; the principal is told when it is missed. */
export const unitInspections = defineDuty<Kysely<InspectionsDatabase & ObligationsDatabase>>({
  id: 'inspections.unit-inspections',
  clauses: ['INSPECT-001'],
  run: async ({ tx, unit, settings, openedAt, ...at }) => {
    const last = await lastOpened(tx, unit.id, 'INSPECT-001');
    const held = await tx
      .selectFrom('inspection')
      .select('period')
      .distinct()
      .where('unit_id', '=', unit.id)
      .where('scope', '=', 'unit')
      .where('status', '=', 'closed')
      .execute();
    const done = new Set(held.map((one) => one.period));
    const whole = {
      object: { table: 'unit', id: unit.id },
      owner: { role: 'secrecy_office_head' },
      since: openedAt,
      lastOpened: last.get(unit.id) ?? null,
      done: (key: string) => done.has(key),
    } as const;
    const period = setting(settings, 'INSPECT-001.period');
    return recur({ clause: 'INSPECT-001', period, tells: ['principal'], remindDays: 30 }, [whole], at);
  },
});
