import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { closeStep } from '../../effects.ts';
import { goBackTo } from '../../go-back.ts';
import { caseFacts } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const sendBack = defineProcedure({
  id: 'cases.return',
  title: say('return'),
  help: say('return.help'),
  menu: 'none',
  clause: 'CONDUCT-019',
  input,
  result: z.object({ id: z.string(), status: z.string() }),
  facts: caseFacts,
  rules,
  causes,
  object: (ask) => ({ table: 'case', id: ask.decided.id }),
  effects: (ask, { newId }) => {
    const { step, opinion = '' } = ask.input;
    return step === undefined ? closeStep(ask, 'returned', { opinion }) : goBackTo(ask, step, opinion, newId);
  },
});
