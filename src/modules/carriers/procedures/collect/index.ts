import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import type { HandsTx } from '../../facts/copy.ts';
import { returningOf } from '../../facts/returning.ts';
import { reportIncomplete, returned, returnedResult } from '../../hands/returned.ts';
import { say } from '../../phrases/hand-verbs.ts';
import { rules } from './rules.ts';
import { type Input, input } from './schema.ts';

export const collect = defineProcedure({
  id: 'carriers.collect',
  title: say('collect'),
  help: say('collect.help'),
  menu: ['registry_clerk', 'secrecy_officer'],
  clause: 'CARRIER-010',
  input,
  result: returnedResult,
  facts: (wanted: Input, context: FactsContext<HandsTx>) => returningOf(wanted, context),
  rules,
  object: ({ input }) => ({ table: 'carrier', id: input.carrier }),
  effects: returned,
  onRefused: reportIncomplete,
});
