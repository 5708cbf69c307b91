import { insert, update } from '#kernel/effect.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { choice, unit } from '../../tables.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

/** The unit's version grows, so that every server reads the law of the unit anew. */
export function effects(
  { input, clause, was, own, version, actor, now }: Ask<Facts, Input>,
  { newId }: EffectContext,
): Outcome {
  const id = newId();
  const row = {
    id,
    clause,
    key: input.key,
    value: input.value,
    was,
    by: actor.id,
    at: now,
    document: null,
  };
  return {
    effects: [
      insert(choice, row),
      update(unit, {}, { own: { ...own, [input.key]: input.value }, version: version + 1 }, { version }),
    ],
    result: { id },
    object: { table: 'choice', id },
    clauses: [clause],
  };
}
