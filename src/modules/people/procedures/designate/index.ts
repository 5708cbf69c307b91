import { defineProcedure } from '#kernel/procedure.ts';
import { appointee } from '../../facts/appointee.ts';
import { say } from '../../phrases/appointments.ts';
import { effects } from './effects.ts';
import { approval, causes, listKeepers, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

export const designate = defineProcedure({
  id: 'people.designate',
  title: say('designate'),
  help: say('designate.help'),
  menu: listKeepers,
  clause: 'CARRIER-050',
  input,
  facts: ({ person }: Input, context: Parameters<typeof appointee>[1]) => appointee(person, context),
  rules,
  causes,
  approval,
  object: ({ person }) => ({ table: 'person', id: person.id }),
  effects,
});
