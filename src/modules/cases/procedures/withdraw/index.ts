import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { withdrawCase } from '../../effects.ts';
import { caseFacts } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { causes } from './rules.ts';
import { input } from './schema.ts';

export const withdraw = defineProcedure({
  id: 'cases.withdraw',
  title: say('withdraw'),
  help: say('withdraw.help'),
  menu: 'none',
  clause: 'CONDUCT-019',
  input,
  result: z.object({ id: z.string(), status: z.string() }),
  facts: caseFacts,
  rules: [],
  causes,
  object: (ask) => ({ table: 'case', id: ask.decided.id }),
  effects: (ask) => withdrawCase(ask),
});
