import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { registerFacts } from '../../facts/intake.ts';
import { say } from '../../phrases/intake.ts';
import { effects } from './effects.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const register = defineProcedure({
  id: 'mail.register',
  title: say('register'),
  verb: { zh: '登记', en: 'Register' },
  help: say('register.help'),
  menu: ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer'],
  clause: 'CARRIER-004',
  input,
  result: z.object({ id: z.string(), register_no: z.string(), slip: z.string().nullable() }),
  facts: registerFacts,
  rules,
  causes,
  object: (ask) => ({ table: 'document', id: ask.document.id }),
  effects,
});
