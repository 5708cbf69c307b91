import { move, person } from '#kernel/custody.ts';
import { meet } from '#kernel/obligation.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { scopeOf } from '../../scope.ts';
import { media } from '../../tables.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

/** Whoever keeps it knows of it; whoever kept it no longer does. */
export function effects(
  { medium, owed, input: { keeper }, actor, now }: Ask<Facts, Input>,
  { newId }: EffectContext,
): Outcome {
  const by = { id: newId(), step: 'handover', by: actor.id, at: now };
  const scope = { set: { scope: scopeOf(keeper) }, was: { scope: medium.scope } };
  return {
    effects: [...move({ ...by, copy: medium, to: person(keeper), ...scope }, media), ...meet(owed, actor.id, now)],
    result: { id: medium.id },
  };
}
