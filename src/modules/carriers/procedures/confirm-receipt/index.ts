import { defineProcedure } from '#kernel/procedure.ts';
import { dispatchFacts } from '../../facts/making.ts';
import { say } from '../../phrases/making.ts';
import { effects, onRefused } from './effects.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

export const confirmReceipt = defineProcedure({
  id: 'carriers.confirm-receipt',
  title: say('confirm-receipt'),
  help: say('confirm-receipt.help'),
  menu: ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer'],
  clause: 'CARRIER-007',
  input,
  facts: dispatchFacts,
  rules,
  object: (ask) => ({ table: 'dispatch', id: ask.parcel.id }),
  effects,
  onRefused,
});
