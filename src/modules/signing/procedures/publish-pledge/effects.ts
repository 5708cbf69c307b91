import { beginsOn, nextEdition } from '#kernel/edition.ts';
import { insert } from '#kernel/effect.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { pledge } from '../../door/signings.ts';
import { signingText } from '../../tables.ts';
import type { Facts } from './facts.ts';
import { linesIn } from './lines.ts';
import type { Input } from './schema.ts';

export function effects(ask: Ask<Facts, Input>, { newId }: EffectContext): Outcome {
  const { input, editions, digest, actor } = ask;
  const [id, lines] = [newId(), linesIn(input)];
  const text = { id, signing: pledge.id, name: input.name, lines, digest, published_by: actor.id };
  return {
    effects: [insert(signingText, { ...text, ...nextEdition(editions, beginsOn(ask)) })],
    result: { id },
    object: { table: 'signing_text', id },
    clauses: [...new Set(lines.map(({ clause }) => clause))],
  };
}
