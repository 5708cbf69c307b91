import { defineRegister } from '#kernel/register.ts';
import { joined, nameOf } from '#kernel/relation.ts';
import { person } from '#modules/people/index.ts';
import { conductClauses } from '../clauses.ts';
import { say } from '../phrases.ts';

export const violations = defineRegister({
  name: 'violations',
  title: say('register.violations'),
  clauses: conductClauses,
  menu: ['secrecy_office_head', 'secrecy_officer', 'supervision_dept', 'leader_in_charge'],
  object: 'violation',
  columns: [
    { key: 'clause', title: say('column.clause'), kind: 'clause', filter: true },
    { key: 'person', title: say('column.person'), kind: 'person', filter: true },
    { key: 'department', title: say('column.department'), kind: 'department', filter: true },
    { key: 'what', title: say('column.what'), kind: 'text' },
    { key: 'at', title: say('column.at'), kind: 'instant', filter: true },
    { key: 'recorded_by', title: say('column.recorded_by'), kind: 'person', aside: true },
    { key: 'finding_id', title: say('column.finding'), kind: 'thing', of: 'finding', filter: true, hidden: true },
  ],
  from: {
    tables: `violation v ${joined(person, 'p', 'v.person_id')}`,
    select: {
      id: 'v.id',
      clause: 'v.clause',
      person: 'p.name',
      department: nameOf('department', 'p.department_id'),
      what: 'v.what',
      at: 'v.at',
      recorded_by: nameOf('person', 'v.recorded_by'),
      finding_id: 'v.finding_id',
    },
    order: 'v.id',
  },
});
