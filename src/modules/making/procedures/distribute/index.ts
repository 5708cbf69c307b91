import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { orderFacts } from '../../door/facts/order.ts';
import { say } from '../../phrases/making.ts';
import { effects } from './effects.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const distribute = defineProcedure({
  id: 'making.distribute',
  title: say('distribute'),
  help: say('distribute.help'),
  menu: ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer'],
  clause: 'CARRIER-042',
  input,
  result: z.object({
    id: z.string(),
    kept: z.string(),
    parcels: z.array(
      z.object({ id: z.string(), no: z.string(), recipient: z.string(), copies: z.number(), numbers: z.string() }),
    ),
  }),
  facts: orderFacts,
  rules,
  causes,
  object: (ask) => ({ table: 'print_order', id: ask.order.id }),
  effects,
});
