import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { returningOf } from '../../door/facts/returning.ts';
import { straysOfReturn } from '../../door/heard.ts';
import { returned, returnedResult } from '../../returned.ts';
import { say } from '../../phrases/verbs.ts';
import { causes, rules } from './rules.ts';
import { type Input, input } from './schema.ts';
import type { HandsTx } from '../../tx.ts';

export const collect = defineProcedure({
  id: 'hands.collect',
  title: say('collect'),
  verb: { zh: '收回', en: 'Collect' },
  desk: true,
  help: say('collect.help'),
  menu: ['registry_clerk', 'secrecy_officer'],
  clause: 'CARRIER-010',
  input,
  result: returnedResult,
  facts: (wanted: Input, context: FactsContext<HandsTx>) => returningOf(wanted, context),
  rules,
  causes,
  object: ({ input }) => ({ table: 'carrier', id: input.carrier }),
  effects: returned,
  onRefused: straysOfReturn,
});
