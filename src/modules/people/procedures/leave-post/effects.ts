import { dateOf } from '#kernel/calendar.ts';
import { insert, update } from '#kernel/effect.ts';
import type { PersonGrade } from '#kernel/generated/clauses.ts';
import { cancel, raise } from '#kernel/obligation.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { appointment, department, person as personTable } from '#modules/organization/index.ts';
import type { Graded } from '../../facts/graded.ts';
import { coolingOffEnds } from '../../rules/post.ts';
import { coolingOff } from '../../tables.ts';
import type { Input } from './schema.ts';

/** The cooling-off begins, every role ends, and the person is told. */
export function effects(
  { person, appointments, headOf, reviews, input, now, settings, actor }: Ask<Graded, Input>,
  { newId }: EffectContext,
): Outcome {
  const id = newId();
  const starts_on = input.leaves_on ?? dateOf(now);
  const grade = person.grade as Exclude<PersonGrade, 'none'>;
  const ends_on = coolingOffEnds(grade, starts_on, settings);
  const note = input.destination ?? null;
  const object = { table: 'cooling_off', id };
  return {
    effects: [
      insert(coolingOff, { id, person_id: person.id, grade, starts_on, ends_on, ended_at: null, note }),
      update(personTable, person.id, { state: 'leaving', top_secret_designated: false }, { state: person.state }),
      ...appointments.map((one) => update(appointment, one.id, { until: now })),
      ...headOf.map((one) => update(department, one, { head_id: null })),
      ...cancel(reviews, actor.id, now),
      raise({
        id: newId(),
        clause: 'PEOPLE-013',
        to: { person: person.id },
        object,
        kind: 'started',
        detail: { ends_on },
        at: now,
      }),
    ],
    result: { id, ends_on },
    object,
  };
}
