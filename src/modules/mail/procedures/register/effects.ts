import { update } from '#kernel/effect.ts';
import { meet } from '#kernel/obligation.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { RegisterFacts } from '../../facts/intake.ts';
import { register } from '../../registration.ts';
import { document } from '#modules/documents/index.ts';
import type { Input } from './schema.ts';

export function effects(ask: Ask<RegisterFacts, Input>, { newId }: EffectContext): Outcome {
  const { actor, now, owed } = ask;
  const { id } = ask.document;
  const { registerNo, slipCode, ops } = register(ask, id, newId);
  return {
    effects: [
      update(document, id, { register_no: registerNo, registered_at: now }, { register_no: null }),
      ...ops,
      ...meet(owed, actor.id, now),
    ],
    object: { table: 'document', id },
    clauses: ['CARRIER-002', 'CARRIER-004'],
    result: { id, register_no: registerNo, slip: slipCode },
  };
}
