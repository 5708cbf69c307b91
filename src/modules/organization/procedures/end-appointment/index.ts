import { defineProcedure } from '#kernel/procedure.ts';
import { appointee } from '../../facts/appointee.ts';
import { say } from '../../phrases/appointments.ts';
import { granters } from '../../rules/appointments.ts';
import { effects } from './effects.ts';
import { rules } from './rules.ts';
import { type Input, input } from './schema.ts';

export const endAppointment = defineProcedure({
  id: 'organization.end-appointment',
  title: say('end-appointment'),
  help: say('end-appointment.help'),
  menu: granters,
  clause: 'SYSTEM-004',
  input,
  facts: ({ person }: Input, context: Parameters<typeof appointee>[1]) => appointee(person, context),
  rules,
  object: ({ person }) => ({ table: 'person', id: person.id }),
  effects,
});
