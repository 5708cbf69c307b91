import { insert, update } from '#kernel/effect.ts';
import { levelOf } from '#kernel/label.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { raisedTo } from '../../marking.ts';
import { medium as mediumTable, mediumContent } from '../../tables.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

/** The mark rises with what is stored and stays where it is for anything lower. */
export function effects(
  { medium, stored, regime, document, input, settings, actor, now }: Ask<Facts, Input>,
  { newId }: EffectContext,
): Outcome {
  const rank = stored as number;
  const borne = raisedTo(medium, { level: rank, regime }, settings);
  const raised = borne.level > medium.level || borne.regime !== medium.regime;
  const content = {
    id: newId(),
    medium_id: medium.id,
    title: input.title,
    document_id: document?.id ?? null,
    level: rank,
    stored_by: actor.id,
    stored_at: now,
  };
  return {
    effects: [
      insert(mediumContent, content),
      ...(raised ? [update(mediumTable, medium.id, borne, { level: medium.level, regime: medium.regime })] : []),
    ],
    result: { id: content.id, level: levelOf(borne.level), raised },
    clauses: ['DEVICE-012', 'DEVICE-013'],
  };
}
