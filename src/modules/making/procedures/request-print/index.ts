import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { printFacts } from '../../facts/request-print.ts';
import { say } from '../../phrases/making.ts';
import { effects } from './effects.ts';
import { approval, causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const requestPrint = defineProcedure({
  id: 'making.request-print',
  title: say('request-print'),
  help: say('request-print.help'),
  clause: 'CARRIER-037',
  input,
  result: z.object({ id: z.string(), copies: z.number() }),
  facts: printFacts,
  rules,
  causes,
  approval,
  object: (ask) => ({ table: 'document', id: ask.document.id }),
  effects,
});
