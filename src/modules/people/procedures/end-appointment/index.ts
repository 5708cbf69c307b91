import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases/appointments.ts';
import { rightsStaff } from '#kernel/authority.ts';
import { effects } from './effects.ts';
import { facts } from './facts.ts';
import { approval, causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const endAppointment = defineProcedure({
  id: 'people.end-appointment',
  title: say('end-appointment'),
  help: say('end-appointment.help'),
  menu: rightsStaff,
  clause: 'SYSTEM-004',
  input,
  facts,
  rules,
  causes,
  approval,
  object: ({ person }) => ({ table: 'person', id: person.id }),
  effects,
});
