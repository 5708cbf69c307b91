import { insert } from '#kernel/effect.ts';
import { cancel, raise } from '#kernel/obligation.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { endAll, gone } from '../../effects/offices.ts';
import { longestCooling } from '../../rules/post.ts';
import { coolingOff } from '../../tables.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';
import { coolsFrom } from './starts.ts';

/** The cooling-off begins; every role ends, and the person is told. */
export function effects(ask: Ask<Facts, Input>, { newId }: EffectContext): Outcome {
  const { person, former, reviews, input, now, settings, actor } = ask;
  const id = newId();
  const starts_on = coolsFrom(ask);
  const { grade, ends_on } = longestCooling([{ grade: person.grade, last: starts_on }, ...former], settings);
  const note = input.destination ?? null;
  const object = { table: 'cooling_off', id };
  return {
    effects: [
      insert(coolingOff, {
        id,
        person_id: person.id,
        grade,
        starts_on,
        ends_on,
        entered_at: now,
        ended_at: null,
        note,
      }),
      gone(person, 'leaving'),
      ...endAll(ask, newId),
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
