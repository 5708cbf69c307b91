import type { Kysely } from 'kysely';
import { defineDuty } from '#kernel/duty.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import { oblige, type ObligationsDatabase } from '#kernel/obligation.ts';
import type { OrganizationDatabase } from '#modules/organization/index.ts';
import { pledged } from '../clocks.ts';
import type { PeopleDatabase } from '../tables.ts';

type Tx = Kysely<OrganizationDatabase & PeopleDatabase & ObligationsDatabase>;

/** Time a person has to sign first, and before the end of a pledge to renew it; no source states it, so it is that of the letter (ORG-014). */
const renewDays = 30;

/** PEOPLE-005: secret-involved personnel without a pledge, or with one that ends soon, owe a signature. */
export const pledges = defineDuty<Tx>({
  id: 'people.pledges',
  clauses: ['PEOPLE-005'],
  run: async ({ tx, unit, now, newId }) => {
    const soon = new Date(Date.parse(now) + renewDays * 86_400_000).toISOString();
    const people = await tx
      .selectFrom('person as p')
      .leftJoin('pledge as s', (join) => join.onRef('s.unit_id', '=', 'p.unit_id').onRef('s.person_id', '=', 'p.id'))
      .select(({ fn }) => ['p.id', 'p.department_id', fn.max('s.valid_until').as('until')])
      .where('p.unit_id', '=', unit.id)
      .where('p.grade', '<>', 'none')
      .where('p.state', 'in', ['active', 'onboarding'])
      .groupBy(['p.id', 'p.department_id'])
      .having(({ eb, or, fn }) =>
        or([eb(fn.max('s.valid_until'), 'is', null), eb(fn.max('s.valid_until'), '<=', soon)]),
      )
      .execute();
    const owing = new Set((await openObligations(tx, unit.id, pledged)).map((one) => one.object_id));
    return people
      .filter((one) => !owing.has(one.id))
      .map((one) =>
        oblige(pledged, {
          id: newId(),
          owner: { person: one.id },
          department: one.department_id,
          object: one.id,
          of: one.until?.slice(0, 10) ?? 'first',
          at: now,
          due: one.until !== null && one.until > now ? one.until : soon,
        }),
      );
  },
});
