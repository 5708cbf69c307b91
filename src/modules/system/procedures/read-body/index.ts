import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { alteredFile, storedFileShape } from '#kernel/stored-file.ts';
import { bodyOf, contentFacts, type Tx } from '../../facts.ts';
import { say } from '../../phrases/content.ts';
import { rules } from './rules.ts';
import { type Input, input } from './schema.ts';

async function facts(asked: Input, { tx, unit, files }: FactsContext<Tx>) {
  const body = await bodyOf(tx, unit.id, asked.body);
  const content = body && (await contentFacts(tx, unit.id, body.document_id));
  return content && { ...content, body, found: await files.digest(body.upload, body.sha256) };
}

/** Reading is an act: judged, entered in the ledger, and refused when the file on the disk is not the one that was stored. */
export const readBody = defineProcedure({
  id: 'system.read-body',
  title: say('read'),
  menu: 'none',
  clause: 'SYSTEM-018',
  input,
  result: storedFileShape,
  facts,
  rules,
  object: (ask) => ({ table: 'body', id: ask.body.id }),
  effects: ({ body: { id, name, sha256, size, upload }, unit }) => ({
    effects: [],
    result: { id, unit: unit.id, name, sha256, size, upload },
    clauses: ['SYSTEM-006'],
  }),
  onRefused: ({ body: { id }, now }, findings, { newId }) =>
    alteredFile(findings, { table: 'body', id }, 'altered_file', { newId, now }),
});
