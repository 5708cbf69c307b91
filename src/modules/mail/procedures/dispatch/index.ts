import { defineProcedure } from '#kernel/procedure.ts';
import { sendingFacts } from '../../facts/parcel.ts';
import { say } from '../../phrases/parcels.ts';
import { effects } from './effects.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const send = defineProcedure({
  id: 'mail.dispatch',
  title: say('dispatch'),
  help: say('dispatch.help'),
  menu: ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer'],
  clause: 'CARRIER-002',
  input,
  facts: sendingFacts,
  rules,
  causes,
  object: (ask) => ({ table: 'dispatch', id: ask.parcel.id }),
  effects,
});
