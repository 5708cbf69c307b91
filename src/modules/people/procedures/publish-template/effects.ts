import { beginsOn, nextEdition } from '#kernel/edition.ts';
import { insert } from '#kernel/effect.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { pledged } from '../../rules/pledged.ts';
import { pledgeTemplate } from '../../tables.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export function effects(ask: Ask<Facts, Input>, { newId }: EffectContext): Outcome {
  const { input, editions, actor, now } = ask;
  const id = newId();
  const chosen = pledged.filter((one) => input.items.includes(one.id));
  const items = [
    ...chosen.map((one) => ({ item: one.id, clause: one.clause, text: one.text.zh })),
    ...input.others.map((text) => ({ clause: 'PEOPLE-005' as const, text })),
  ];
  const published = { published_by: actor.id, published_at: now, ...nextEdition(editions, beginsOn(ask)) };
  const row = { id, name: input.name, items, supervision: true, ...published };
  return {
    effects: [insert(pledgeTemplate, row)],
    result: { id },
    object: { table: 'pledge_template', id },
    clauses: [...new Set(chosen.map(({ clause }) => clause))],
  };
}
