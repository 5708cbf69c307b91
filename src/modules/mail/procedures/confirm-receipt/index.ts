import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { dispatchFacts } from '../../facts/parcel.ts';
import { otherSideOf } from '../../door/facts/other-side.ts';
import { say } from '../../phrases/parcels.ts';
import { effects, onRefused } from './effects.ts';
import { causes, rules } from './rules.ts';
import { type Input, input } from './schema.ts';
import type { MailTx } from '../../door/tx.ts';

export const confirmReceipt = defineProcedure({
  id: 'mail.confirm-receipt',
  title: say('confirm-receipt'),
  help: say('confirm-receipt.help'),
  menu: ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer'],
  clause: 'CARRIER-007',
  input,
  facts: async (wanted: Input, context: FactsContext<MailTx>) => {
    const found = await dispatchFacts(wanted, context);
    return found && { ...found, other: await otherSideOf(wanted.signed_by, [found.parcel.recipient], context) };
  },
  rules,
  causes,
  object: (ask) => ({ table: 'dispatch', id: ask.parcel.id }),
  effects,
  onRefused,
});
