import { defineProcedure } from '#kernel/procedure.ts';
import { destroying } from '../../permits.ts';
import { destructionFacts } from '../../facts/destruction.ts';
import { say } from '../../phrases/destruction.ts';
import { approval, rules } from './rules.ts';
import { input } from './schema.ts';

export const submitDestruction = defineProcedure({
  id: 'destruction.submit-destruction',
  title: say('submit-destruction'),
  help: say('submit-destruction.help'),
  menu: ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer'],
  clause: 'CARRIER-061',
  input,
  facts: destructionFacts,
  rules,
  approval,
  permit: destroying,
  object: ({ list }) => ({ table: 'destruction_list', id: list.id }),
  effects: ({ list }) => ({ effects: [], result: { id: list.id } }),
});
