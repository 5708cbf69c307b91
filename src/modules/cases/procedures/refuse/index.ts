import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { closeStep } from '../../effects.ts';
import { caseFacts } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { causes } from './rules.ts';
import { input } from './schema.ts';

export const refuse = defineProcedure({
  id: 'cases.refuse',
  title: say('refuse'),
  help: say('refuse.help'),
  menu: 'none',
  clause: 'CONDUCT-019',
  input,
  result: z.object({ id: z.string(), status: z.string() }),
  facts: caseFacts,
  rules: [],
  causes,
  object: (ask) => ({ table: 'case', id: ask.decided.id }),
  effects: (ask) => closeStep(ask, 'refused', ask.input),
});
