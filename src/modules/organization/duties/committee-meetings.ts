import type { Kysely } from 'kysely';
import type { DutyContext } from '#kernel/duty.ts';
import type { ObligationsDatabase } from '#kernel/obligation.ts';
import { setting } from '#kernel/parameter.ts';
import { defineRecurring } from '#kernel/recurring-duty.ts';
import { convened } from '../clocks.ts';
import type { OrganizationDatabase } from '../tables.ts';

/** ORG-008: so many meetings per half-year, owed by the committee's chair. */
export const committeeMeetings = defineRecurring({
  id: 'organization.committee-meetings',
  clock: convened,
  period: () => 'half_year',
  remindDays: 30,
  done: async ({ tx, unit, settings }: DutyContext<Kysely<OrganizationDatabase & ObligationsDatabase>>) => {
    const held = await tx
      .selectFrom('committee_meeting')
      .select(({ fn }) => ['period', fn.countAll<number>().as('count')])
      .where('unit_id', '=', unit.id)
      .where('status', '=', 'closed')
      .groupBy('period')
      .execute();
    const least = setting(settings, 'ORG-008.meetings_per_half_year_min');
    const enough = new Set(held.filter(({ count }) => count >= least).map(({ period }) => period));
    return (_, turn) => enough.has(turn);
  },
});
