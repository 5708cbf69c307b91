import { defineProcedure } from '#kernel/procedure.ts';
import { copyLabelFacts } from '../../facts/copying.ts';
import { say } from '../../phrases/copying.ts';
import { effects } from './effects.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const labelCopy = defineProcedure({
  id: 'making.label-copy',
  title: say('label-copy'),
  help: say('label-copy.help'),
  menu: ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer'],
  clause: 'CARRIER-031',
  input,
  facts: copyLabelFacts,
  rules,
  causes,
  object: (ask) => ({ table: 'carrier', id: ask.carrier.id }),
  effects,
});
