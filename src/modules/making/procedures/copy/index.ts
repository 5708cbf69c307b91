import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { copyFacts } from '../../facts/copying.ts';
import { say } from '../../phrases/copying.ts';
import { carriersResult } from '#modules/documents/door/results.ts';
import { effects } from './effects.ts';
import { approval, causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const copy = defineProcedure({
  id: 'making.copy',
  title: say('copy'),
  help: say('copy.help'),
  clause: 'CARRIER-026',
  input,
  result: z.object({ id: z.string(), stamp: z.string(), carriers: carriersResult }),
  facts: copyFacts,
  rules,
  causes,
  approval,
  uses: (ask) => ask.input.copies,
  object: (ask) => ({ table: 'carrier', id: ask.carrier.id }),
  effects,
});
