import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases/departments.ts';
import { effects } from './effects.ts';
import { facts } from './facts.ts';
import { approval, calendarKeepers, causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const loadCalendar = defineProcedure({
  id: 'organization.load-calendar',
  title: say('load-calendar'),
  help: say('load-calendar.help'),
  menu: calendarKeepers,
  clause: 'ORG-031',
  input,
  facts,
  rules,
  causes,
  approval,
  object: ({ input: { year } }) => ({ table: 'calendar_year', id: String(year) }),
  effects,
});
