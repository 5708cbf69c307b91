import { insert } from '#kernel/effect.ts';
import { levelRank } from '#kernel/label.ts';
import { markOf } from '#kernel/mark.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { medium } from '../../tables.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export function effects({ input, settings, actor, now }: Ask<Facts, Input>, { newId }: EffectContext): Outcome {
  const id = newId();
  const row = {
    id,
    no: asStamped(input.no),
    kind: input.kind,
    serial: asStamped(input.serial),
    regime: input.regime,
    mark: markOf(settings, { level: input.level, regime: input.regime, period: null }),
    keeper_id: input.keeper,
    place_id: input.place ?? null,
    status: 'in_use' as const,
    registered_by: actor.id,
    registered_at: now,
    level: levelRank[input.level],
    scope: ['duty:registry', 'r:it_dept', `p:${input.keeper}`],
    barred: [],
  };
  return { effects: [insert(medium, row)], result: { id, mark: row.mark }, object: { table: 'medium', id } };
}

/** One medium has one number, however it is typed: a second entry of it would bear a mark of its own (DEVICE-013). */
function asStamped(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .toUpperCase();
}
