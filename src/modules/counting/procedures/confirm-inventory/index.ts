import { update } from '#kernel/effect.ts';
import { meet } from '#kernel/obligation.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { closeFacts } from '../../facts/inventory.ts';
import { say } from '../../phrases/inventory.ts';
import { inventory } from '../../tables.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const confirmInventory = defineProcedure({
  id: 'counting.confirm-inventory',
  title: say('confirm-inventory'),
  verb: { zh: '复核', en: 'Confirm' },
  help: say('confirm-inventory.help'),
  menu: ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer'],
  clause: 'CARRIER-057',
  input,
  facts: closeFacts,
  rules,
  causes,
  object: ({ inventory }) => ({ table: 'inventory', id: inventory.id }),
  effects: ({ inventory: { id }, searches, owed, actor, now }) => ({
    effects: [
      update(inventory, id, { status: 'closed', confirmed_by: actor.id, confirmed_at: now }, { status: 'counted' }),
      ...meet([...searches, ...owed], actor.id, now),
    ],
    clauses: ['CARRIER-057'],
    result: { id },
  }),
});
