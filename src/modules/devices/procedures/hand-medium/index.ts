import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import { effects } from './effects.ts';
import { mediumOffice } from '../../rules/keeping.ts';
import { facts } from './facts.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const handMedium = defineProcedure({
  id: 'devices.hand-medium',
  title: say('hand-medium'),
  verb: { zh: '移交', en: 'Hand over' },
  help: say('hand-medium.help'),
  menu: mediumOffice,
  clause: 'DEVICE-012',
  input,
  facts,
  rules,
  causes,
  object: ({ medium }) => ({ table: 'medium', id: medium.id }),
  effects,
});
