import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../door/phrases/import.ts';
import { effects } from './effects.ts';
import { importFacts } from './facts.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

export const importLedger = defineProcedure({
  id: 'takeover.import',
  title: say('title'),
  help: say('help'),
  menu: 'none',
  clause: 'CARRIER-001',
  input,
  result: z.object({ id: z.string(), documents: z.number(), copies: z.number() }),
  facts: importFacts,
  unshown: ['pages', 'standing', 'told', 'held', 'named', 'titled', 'copied', 'added'],
  rules,
  object: ({ input: { import: id } }) => ({ table: 'import_job', id }),
  effects,
});
