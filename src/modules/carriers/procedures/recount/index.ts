import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { dispatchFacts } from '../../facts/making.ts';
import type { CarriersTx } from '../../facts/tx.ts';
import { say } from '../../phrases/making.ts';
import { effects, onRefused } from './effects.ts';
import { approval, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

export const recount = defineProcedure({
  id: 'carriers.recount',
  title: say('recount'),
  help: say('recount.help'),
  menu: ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer'],
  clause: 'CARRIER-042',
  input,
  facts: async (wanted: Input, context: FactsContext<CarriersTx>) => {
    const found = await dispatchFacts(wanted, context);
    return found && { ...found, asked: context.case?.opened_at ?? context.now };
  },
  rules,
  approval,
  object: (ask) => ({ table: 'dispatch', id: ask.parcel.id }),
  effects,
  onRefused,
});
