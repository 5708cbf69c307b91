import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { signStep } from '../../effects.ts';
import { caseFacts } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

export const attach = defineProcedure({
  id: 'cases.attach',
  title: say('attach'),
  help: say('attach.help'),
  menu: 'none',
  clause: 'CONDUCT-019',
  input,
  result: z.object({ id: z.string(), status: z.string() }),
  facts: caseFacts,
  rules,
  object: (ask) => ({ table: 'case', id: ask.decided.id }),
  effects: (ask) => signStep(ask, { document: `${ask.input.document ?? ''} ${ask.input.dated}` }),
});
