import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { meritOf, type Tx } from '../../facts.ts';
import { rewarding } from '../../permits.ts';
import { say } from '../../phrases.ts';
import { approval, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

export const propose = defineProcedure({
  id: 'rewards.propose',
  title: say('propose'),
  help: say('propose.help'),
  clause: 'REWARD-001',
  input,
  facts: async (named: Input, { tx, unit }: FactsContext<Tx>) => meritOf(tx, unit.id, named),
  rules,
  approval,
  permit: rewarding,
  object: ({ honoured }) => honoured && { table: honoured.table, id: honoured.id },
  effects: ({ honoured }) => ({ effects: [], result: { id: honoured?.id ?? null } }),
});
