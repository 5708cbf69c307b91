import { insert } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { undoFacts } from '../../facts/undo-scan.ts';
import { say } from '../../phrases/inventory.ts';
import { countEntry, withdrawalOf } from '../../tables.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

/** A scan that was a slip of the hand is taken back by an entry of its own; what was written stays written. */
export const undoScan = defineProcedure({
  id: 'counting.undo-scan',
  title: say('undo-scan'),
  help: say('undo-scan.help'),
  menu: 'none',
  clause: 'CARRIER-057',
  input,
  facts: undoFacts,
  rules,
  causes,
  object: ({ inventory }) => ({ table: 'inventory', id: inventory.id }),
  effects: ({ inventory, last, input, actor, now }, { newId }) => ({
    effects: last
      ? [
          insert(countEntry, {
            id: newId(),
            inventory_id: inventory.id,
            client_id: withdrawalOf(input.client_id),
            code: last.code,
            carrier_id: last.carrier_id,
            verdict: 'withdrawn',
            by: actor.id,
            at: now,
          }),
        ]
      : [],
    clauses: ['CARRIER-057'],
    result: { id: inventory.id },
  }),
});
