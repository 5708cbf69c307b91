import type { Kysely } from 'kysely';
import { dateOf } from '#kernel/calendar.ts';
import { defineDuty } from '#kernel/duty.ts';
import { bringsUnasked } from '#kernel/guard.ts';
import { update } from '#kernel/effect.ts';
import { coolingChanged, personLeft } from '../door/happenings.ts';
import { coolingOff, type PeopleDatabase, person } from '../tables.ts';

/**
 * PEOPLE-013: on the day a cooling-off has run out it is closed and the person has left.
 * By hand: nothing is owed, the term has run out.
 */
export const coolingOffs = defineDuty<Kysely<PeopleDatabase>>({
  id: 'people.cooling-offs',
  clauses: ['PEOPLE-013'],
  causes: [
    bringsUnasked(coolingChanged, 'its last day has come: the clause itself ends it'),
    bringsUnasked(personLeft, 'he left his post, and was asked then; it is the clause itself that lets him go'),
  ],
  run: async ({ tx, unit, now }) => {
    const over = await tx
      .selectFrom('cooling_off')
      .select(['id', 'person_id'])
      .where('unit_id', '=', unit.id)
      .where('ended_at', 'is', null)
      .where('ends_on', '<=', dateOf(now))
      .execute();
    return over.flatMap((one) => [
      update(coolingOff, one.id, { ended_at: now }, { ended_at: null }),
      update(person, one.person_id, { state: 'left' }),
    ]);
  },
});
