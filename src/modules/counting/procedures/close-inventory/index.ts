import { z } from 'zod';
import { bringsUnasked } from '#kernel/guard.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { copyStored } from '#modules/documents/door/happenings.ts';
import { closeFacts } from '../../facts/inventory.ts';
import { say } from '../../phrases/inventory.ts';
import { effects, onRefused } from './effects.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

export const closeInventory = defineProcedure({
  id: 'counting.close-inventory',
  title: say('close-inventory'),
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
  causes: [
    bringsUnasked(copyStored, 'what lies elsewhere than the books have it lies there already; the count says so'),
  ],
  object: ({ inventory }) => ({ table: 'inventory', id: inventory.id }),
  effects,
  onRefused,
});
