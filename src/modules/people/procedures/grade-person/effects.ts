import { update } from '#kernel/effect.ts';
import type { Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { type Appointee, person as personTable } from '#modules/organization/index.ts';
import type { Input } from './schema.ts';

/** With a grade the onboarding ends: pledge and training are there. */
export function effects({ person, input }: Ask<Appointee, Input>): Outcome {
  const state = person.state === 'onboarding' ? 'active' : person.state;
  return {
    effects: [update(personTable, person.id, { grade: input.grade, state }, { grade: person.grade })],
    result: { id: person.id },
    clauses: ['PEOPLE-001', 'PEOPLE-002'],
  };
}
