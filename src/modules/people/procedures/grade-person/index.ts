import { defineProcedure } from '#kernel/procedure.ts';
import { appointee } from '#modules/organization/index.ts';
import { say } from '../../phrases/post.ts';
import { effects } from './effects.ts';
import { approval, proposers, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

export const gradePerson = defineProcedure({
  id: 'people.grade-person',
  title: say('grade-person'),
  help: say('grade-person.help'),
  menu: proposers,
  clause: 'PEOPLE-002',
  input,
  facts: ({ person }: Input, context: Parameters<typeof appointee>[1]) => appointee(person, context),
  rules,
  approval,
  object: ({ person }) => ({ table: 'person', id: person.id }),
  effects,
});
