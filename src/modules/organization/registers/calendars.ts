import { defineRegister } from '#kernel/register.ts';
import { say } from '../phrases/departments.ts';

/** The years by which working days are counted. */
export const calendars = defineRegister({
  name: 'calendars',
  title: say('register.calendars'),
  clauses: ['ORG-031'],
  menu: ['system_admin', 'secrecy_office_head', 'secrecy_officer'],
  object: 'calendar_year',
  columns: [
    { key: 'year', title: say('field.year'), kind: 'number', names: true },
    { key: 'source', title: say('field.source'), kind: 'text' },
    { key: 'off', title: say('calendar.off'), kind: 'text' },
    { key: 'on', title: say('calendar.on'), kind: 'text' },
  ],
  from: {
    tables: 'calendar_year y',
    select: {
      id: 'y."year"::text',
      year: 'y."year"',
      source: 'y.source',
      off: "array_to_string(y.off, ' ')",
      on: `array_to_string(y."on", ' ')`,
    },
    order: 'y."year"',
  },
});
