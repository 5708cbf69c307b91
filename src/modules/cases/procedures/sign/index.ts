import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { signStep } from '../../effects.ts';
import { caseFacts } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { causes } from './rules.ts';
import { input } from './schema.ts';

export const sign = defineProcedure({
  id: 'cases.sign',
  verb: { zh: '审批', en: 'Decide' },
  title: say('sign'),
  help: say('sign.help'),
  menu: 'none',
  clause: 'CONDUCT-019',
  input,
  result: z.object({ id: z.string(), status: z.string() }),
  facts: caseFacts,
  rules: [],
  causes,
  object: (ask) => ({ table: 'case', id: ask.decided.id }),
  effects: (ask) => signStep(ask, ask.input),
});
