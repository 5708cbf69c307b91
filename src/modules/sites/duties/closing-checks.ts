import type { Kysely } from 'kysely';
import { dateOf } from '#kernel/calendar.ts';
import type { DutyContext } from '#kernel/duty.ts';
import type { ObligationsDatabase } from '#kernel/obligation.ts';
import { setting } from '#kernel/parameter.ts';
import { defineRecurring } from '#kernel/recurring-duty.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import { closed } from '../clocks.ts';
import { headOf } from '../rules/head.ts';
import type { SitesDatabase } from '../tables.ts';

type Tx = Kysely<PeopleDatabase & SitesDatabase & ObligationsDatabase>;

/** SITE-008: each key place is checked by the end of each working day; its head answers for it. */
export const closingChecks = defineRecurring({
  id: 'sites.closing-checks',
  clock: closed,
  period: (settings) => setting(settings, 'SITE-008.period'),
  of: async ({ tx, unit }: DutyContext<Tx>) => {
    const places = await tx
      .selectFrom('place')
      .selectAll()
      .where('unit_id', '=', unit.id)
      .where('kind', 'in', ['key_place', 'archive_repository'])
      .execute();
    return places.map((place) => ({
      object: place.id,
      owner: headOf(place),
      department: place.department_id,
      since: place.since,
    }));
  },
  done: async ({ tx, unit, now }: DutyContext<Tx>) => {
    const today = dateOf(now);
    const checks = await tx
      .selectFrom('closing_check')
      .select('place_id')
      .where('unit_id', '=', unit.id)
      .where('on', '=', today)
      .execute();
    const checked = new Set(checks.map((one) => one.place_id));
    return (place, day) => day === today && checked.has(place);
  },
});
