import { insert, update } from '#kernel/effect.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Appointee } from '../../facts/appointee.ts';
import { designation, person as personTable } from '../../tables.ts';
import type { Input } from './schema.ts';

export function effects(
  { person, input: { designated, measures }, actor, now }: Ask<Appointee, Input>,
  { newId }: EffectContext,
): Outcome {
  const entry = { id: newId(), person_id: person.id, designated, measures: measures ?? [], by: actor.id, at: now };
  return {
    effects: [update(personTable, person.id, { top_secret_designated: designated }), insert(designation, entry)],
    result: { id: person.id },
  };
}
