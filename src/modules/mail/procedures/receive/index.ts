import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { receiveFacts } from '../../facts/intake.ts';
import { carriersResult } from '#modules/documents/door/results.ts';
import { say } from '../../phrases/intake.ts';
import { effects, onRefused } from './effects.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const receive = defineProcedure({
  id: 'mail.receive',
  title: say('receive'),
  help: say('receive.help'),
  menu: ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer'],
  clause: 'CARRIER-002',
  input,
  result: z.object({
    id: z.string(),
    register_no: z.string().nullable(),
    mark: z.string(),
    slip: z.string().nullable(),
    carriers: carriersResult,
  }),
  facts: receiveFacts,
  rules,
  causes,
  effects,
  onRefused,
});
