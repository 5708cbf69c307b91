import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases/moves.ts';
import { effects } from './effects.ts';
import { facts } from './facts.ts';
import { approval, causes, keepers, rules } from './rules.ts';
import { input } from './schema.ts';

/** Another department, post or rank; the grade and the roles that hang on them are looked at again. */
export const changePerson = defineProcedure({
  id: 'people.change-person',
  title: say('change-person'),
  help: say('change-person.help'),
  menu: keepers,
  clause: 'SYSTEM-004',
  input,
  facts,
  rules,
  causes,
  approval,
  object: ({ person }) => ({ table: 'person', id: person.id }),
  effects,
});
