import type { Kysely } from 'kysely';
import { dateOf } from '#kernel/calendar.ts';
import { defineDuty } from '#kernel/duty.ts';
import { lastOpened } from '#kernel/obligation-facts.ts';
import type { ObligationsDatabase } from '#kernel/obligation.ts';
import { setting } from '#kernel/parameter.ts';
import { recur } from '#kernel/recurring.ts';
import type { OrganizationDatabase } from '#modules/organization/index.ts';
import { headOf } from '../rules/head.ts';
import type { SitesDatabase } from '../tables.ts';

type Tx = Kysely<OrganizationDatabase & SitesDatabase & ObligationsDatabase>;

/** SITE-008: each key place is checked by the end of each working day; its head answers for it. */
export const closingChecks = defineDuty<Tx>({
  id: 'sites.closing-checks',
  clauses: ['SITE-008'],
  run: async ({ tx, unit, settings, ...at }) => {
    const places = await tx
      .selectFrom('place')
      .selectAll()
      .where('unit_id', '=', unit.id)
      .where('kind', 'in', ['key_place', 'archive_repository'])
      .execute();
    if (places.length === 0) return [];
    const last = await lastOpened(tx, unit.id, 'SITE-008');
    const checks = await tx
      .selectFrom('closing_check')
      .select('place_id')
      .where('unit_id', '=', unit.id)
      .where('on', '=', dateOf(at.now))
      .execute();
    const today = dateOf(at.now);
    const checked = new Set(checks.map((one) => one.place_id));
    const things = places.map((place) => ({
      object: { table: 'place', id: place.id },
      owner: headOf(place),
      department: place.department_id,
      since: place.since,
      lastOpened: last.get(place.id) ?? null,
      done: (key: string) => key === today && checked.has(place.id),
    }));
    return recur({ clause: 'SITE-008', period: setting(settings, 'SITE-008.period') }, things, at);
  },
});
