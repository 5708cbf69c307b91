import type { Kysely } from 'kysely';
import { defineDuty } from '#kernel/duty.ts';
import { lastOpened } from '#kernel/obligation-facts.ts';
import type { ObligationsDatabase } from '#kernel/obligation.ts';
import { setting } from '#kernel/parameter.ts';
import { recur } from '#kernel/recurring.ts';
import type { OrganizationDatabase } from '../tables.ts';

/** ORG-008: one obligation per half-year for the committee's chair; the principal is told when it is missed. */
export const committeeMeetings = defineDuty<Kysely<OrganizationDatabase & ObligationsDatabase>>({
  id: 'organization.committee-meetings',
  clauses: ['ORG-008'],
  run: async ({ tx, unit, settings, openedAt, ...at }) => {
    const last = await lastOpened(tx, unit.id, 'ORG-008');
    const held = await tx
      .selectFrom('committee_meeting')
      .select(({ fn }) => ['period', fn.countAll<number>().as('count')])
      .where('unit_id', '=', unit.id)
      .where('status', '=', 'closed')
      .groupBy('period')
      .execute();
    const least = setting(settings, 'ORG-008.meetings_per_half_year_min');
    const enough = new Set(held.filter(({ count }) => count >= least).map(({ period }) => period));
    const committee = {
      object: { table: 'unit', id: unit.id },
      owner: { role: 'committee_chair' },
      since: openedAt,
      lastOpened: last.get(unit.id) ?? null,
      done: (key: string) => enough.has(key),
    } as const;
    return recur({ clause: 'ORG-008', period: 'half_year', tells: ['principal'], remindDays: 30 }, [committee], at);
  },
});
