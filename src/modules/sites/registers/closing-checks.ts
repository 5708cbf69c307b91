import { defineRegister } from '#kernel/register.ts';
import { nameOf } from '#kernel/relation.ts';
import { say } from '../phrases.ts';

export const closingChecks = defineRegister({
  name: 'closing-checks',
  title: say('register.closing-checks'),
  clauses: ['SITE-008'],
  menu: ['site_head', 'secrecy_office_head', 'secrecy_officer', 'registry_clerk', 'archivist', 'office_head'],
  object: 'closing_check',
  columns: [
    { key: 'on', title: say('column.on'), kind: 'date', filter: true },
    { key: 'place', title: say('field.place'), kind: 'text', filter: true },
    { key: 'by', title: say('column.by'), kind: 'person', filter: true },
    { key: 'at', title: say('column.at'), kind: 'instant' },
    { key: 'fault', title: say('field.fault'), kind: 'text' },
  ],
  from: {
    tables: 'closing_check k',
    select: {
      id: 'k.id',
      on: 'k."on"',
      place: nameOf('place', 'k.place_id'),
      by: nameOf('person', 'k."by"'),
      at: 'k.at',
      fault: 'k.fault',
    },
    order: 'k.id',
  },
});
