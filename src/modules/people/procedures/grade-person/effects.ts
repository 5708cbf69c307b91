import { insert, update } from '#kernel/effect.ts';
import { meet } from '#kernel/obligation.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Graded } from '../../facts/graded.ts';
import { formerGrade, person as personTable } from '../../tables.ts';
import type { Input } from './schema.ts';

/** With a grade the onboarding ends: pledge and training are there. */
export function effects({ person, input, reviews, actor, now }: Ask<Graded, Input>, { newId }: EffectContext): Outcome {
  const starts = person.state === 'onboarding';
  const before = { id: newId(), person_id: person.id, grade: person.grade, until: now };
  return {
    effects: [
      ...(person.grade === 'none' || person.grade === input.grade ? [] : [insert(formerGrade, before)]),
      update(
        personTable,
        person.id,
        { grade: input.grade, ...(starts ? { state: 'active' as const } : {}) },
        { grade: person.grade, state: person.state },
      ),
      ...meet(reviews, actor.id, now),
    ],
    result: { id: person.id },
    clauses: ['PEOPLE-001', 'PEOPLE-002', 'PEOPLE-003'],
  };
}
