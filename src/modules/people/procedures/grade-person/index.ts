import { defineProcedure } from '#kernel/procedure.ts';
import { graded } from '../../facts/graded.ts';
import { say } from '../../phrases/post.ts';
import { effects } from './effects.ts';
import { approval, causes, proposers, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

export const gradePerson = defineProcedure({
  id: 'people.grade-person',
  title: say('grade-person'),
  verb: { zh: '定级', en: 'Grade' },
  help: say('grade-person.help'),
  menu: proposers,
  clause: 'PEOPLE-002',
  input,
  facts: ({ person }: Input, context: Parameters<typeof graded>[1]) => graded(person, context),
  rules,
  causes,
  approval,
  object: ({ person }) => ({ table: 'person', id: person.id }),
  effects,
});
