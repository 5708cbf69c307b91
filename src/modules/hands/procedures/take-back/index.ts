import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { returningOf } from '../../door/facts/returning.ts';
import { straysOfReturn } from '../../door/heard.ts';
import { returned, returnedResult } from '../../returned.ts';
import { say } from '../../phrases/verbs.ts';
import { causes, rules } from './rules.ts';
import { type Input, input } from './schema.ts';
import type { HandsTx } from '../../tx.ts';

export const takeBack = defineProcedure({
  id: 'hands.take-back',
  title: say('take-back'),
  verb: { zh: '收回', en: 'Collect' },
  desk: true,
  help: say('take-back.help'),
  menu: ['registry_clerk', 'secrecy_officer'],
  clause: 'CARRIER-023',
  input,
  result: returnedResult,
  facts: (wanted: Input, context: FactsContext<HandsTx>) => returningOf(wanted, context),
  rules,
  causes,
  object: ({ input }) => ({ table: 'carrier', id: input.carrier }),
  effects: returned,
  onRefused: straysOfReturn,
});
