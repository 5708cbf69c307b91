import { z } from 'zod';
import { remove } from '#kernel/effect.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { bodyOf, contentFacts, type Tx } from '../../facts.ts';
import { say } from '../../phrases/content.ts';
import { body } from '#modules/documents/index.ts';
import { causes } from './rules.ts';
import { type Input, input } from './schema.ts';

async function facts(asked: Input, { tx, unit }: FactsContext<Tx>) {
  const found = await bodyOf(tx, unit.id, asked.body);
  const content = found && (await contentFacts(tx, unit.id, found.document_id));
  return content && { ...content, body: found };
}

/** Takes unfinished text out again, e.g. before its document becomes a secret this site may not hold (SYSTEM-020). Its file and its keys go with the row. */
export const removeBody = defineProcedure({
  id: 'system.remove-body',
  title: say('remove'),
  help: say('remove.help'),
  menu: 'none',
  clause: 'SYSTEM-018',
  input,
  result: z.object({ id: z.string() }),
  facts,
  rules: [],
  causes,
  object: (ask) => ({ table: 'body', id: ask.body.id }),
  effects: ({ body: { id } }) => ({
    effects: [remove(body, id)],
    result: { id },
    clauses: ['SYSTEM-020'],
  }),
});
