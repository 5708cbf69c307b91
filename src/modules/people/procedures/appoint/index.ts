import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases/appointments.ts';
import { rightsStaff } from '#kernel/authority.ts';
import { effects } from './effects.ts';
import { facts } from './facts.ts';
import { approval, causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const appoint = defineProcedure({
  id: 'people.appoint',
  title: say('appoint'),
  verb: { zh: '任命', en: 'Appoint' },
  help: say('appoint.help'),
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
