import { insert } from '#kernel/effect.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { conductItem } from '#modules/conduct/index.ts';
import { pledgeTemplate } from '../../tables.ts';
import type { Input } from './schema.ts';

export function effects({ input, actor, now }: Ask<object, Input>, { newId }: EffectContext): Outcome {
  const id = newId();
  const items = [
    ...input.items.map((clause) => ({ clause, text: conductItem(clause)?.pledge.zh ?? '' })),
    ...input.others.map((text) => ({ clause: 'PEOPLE-005' as const, text })),
  ];
  const row = { id, name: input.name, items, supervision: true, published_by: actor.id, published_at: now };
  return {
    effects: [insert(pledgeTemplate, row)],
    result: { id },
    object: { table: 'pledge_template', id },
    clauses: input.items,
  };
}
