import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { closeFacts } from '../../facts/inventory.ts';
import { say } from '../../phrases/inventory.ts';
import { effects, onRefused } from './effects.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const closeInventory = defineProcedure({
  id: 'counting.close-inventory',
  title: say('close-inventory'),
  verb: { zh: '结束清点', en: 'End count' },
  desk: true,
  help: say('close-inventory.help'),
  menu: ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer'],
  clause: 'CARRIER-057',
  input,
  result: z.object({
    id: z.string(),
    expected: z.number(),
    present: z.number(),
    lost: z.number(),
    surplus: z.number(),
  }),
  facts: closeFacts,
  rules,
  causes,
  object: ({ inventory }) => ({ table: 'inventory', id: inventory.id }),
  effects,
  onRefused,
});
