import { z } from 'zod';
import { update } from '#kernel/effect.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { bodyOf, contentFacts, type Tx } from '../../facts.ts';
import { say } from '../../phrases/content.ts';
import { body } from '#modules/documents/index.ts';
import { rules } from './rules.ts';
import { type Input, input } from './schema.ts';

async function facts(asked: Input, { tx, unit }: FactsContext<Tx>) {
  const found = await bodyOf(tx, unit.id, asked.body);
  const content = found && (await contentFacts(tx, unit.id, found.document_id));
  return content && { ...content, body: found };
}

export const finaliseBody = defineProcedure({
  id: 'system.finalise-body',
  title: say('finalise'),
  help: say('finalise.help'),
  menu: 'none',
  clause: 'SYSTEM-018',
  input,
  result: z.object({ id: z.string(), version: z.number() }),
  facts,
  rules,
  object: (ask) => ({ table: 'body', id: ask.body.id }),
  effects: ({ body: { id, version, sha256 }, now }) => ({
    effects: [update(body, id, { finalised_at: now }, { finalised_at: null, sha256 })],
    result: { id, version },
  }),
});
