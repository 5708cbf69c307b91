import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { unsignStep } from '../../effects.ts';
import { caseFacts } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { causes } from './rules.ts';
import { input } from './schema.ts';

export const takeBack = defineProcedure({
  id: 'cases.take-back',
  title: say('take-back'),
  help: say('take-back.help'),
  menu: 'none',
  clause: 'CONDUCT-019',
  input,
  result: z.object({ id: z.string(), status: z.string() }),
  facts: caseFacts,
  rules: [],
  causes,
  object: (ask) => ({ table: 'case', id: ask.decided.id }),
  effects: (ask) => unsignStep(ask),
});
