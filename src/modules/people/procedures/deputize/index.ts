import { defineProcedure } from '#kernel/procedure.ts';
import { appointee } from '../../facts/appointee.ts';
import { say } from '../../phrases/appointments.ts';
import { effects } from './effects.ts';
import { approval, causes, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

export const deputize = defineProcedure({
  id: 'people.deputize',
  title: say('deputize'),
  help: say('deputize.help'),
  clause: 'CARRIER-015',
  input,
  facts: ({ deputy }: Input, context: Parameters<typeof appointee>[1]) => appointee(deputy, context),
  rules,
  causes,
  approval,
  object: ({ person }) => ({ table: 'person', id: person.id }),
  effects,
});
