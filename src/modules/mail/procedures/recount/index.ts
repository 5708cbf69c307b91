import { defineProcedure } from '#kernel/procedure.ts';
import { askedParcel } from '../../facts/parcel.ts';
import { say } from '../../phrases/parcels.ts';
import { effects, onRefused } from './effects.ts';
import { approval, rules } from './rules.ts';
import { input } from './schema.ts';

export const recount = defineProcedure({
  id: 'mail.recount',
  title: say('recount'),
  help: say('recount.help'),
  menu: ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer'],
  clause: 'CARRIER-042',
  input,
  facts: askedParcel,
  rules,
  approval,
  object: (ask) => ({ table: 'dispatch', id: ask.parcel.id }),
  effects,
  onRefused,
});
