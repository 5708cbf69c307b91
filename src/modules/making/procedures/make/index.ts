import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { makeFacts } from '../../facts/printing.ts';
import { say } from '../../phrases/making.ts';
import { carriersResult } from '#modules/documents/door/results.ts';
import { effects } from './effects.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const make = defineProcedure({
  id: 'making.make',
  title: say('make'),
  help: say('make.help'),
  menu: ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer'],
  clause: 'CARRIER-037',
  input,
  result: z.object({ id: z.string(), first_no: z.number(), carriers: carriersResult }),
  facts: makeFacts,
  rules,
  causes,
  object: (ask) => ({ table: 'print_order', id: ask.order.id }),
  effects,
});
