import { defineRegister } from '#kernel/register.ts';
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
    { key: 'recorded_by', title: say('column.recorded_by'), kind: 'person' },
    { key: 'finding_id', title: say('column.finding'), kind: 'text', filter: true, hidden: true },
  ],
  from: {
    tables:
      'violation v join person p on p.unit_id = v.unit_id and p.id = v.person_id left join department d on d.unit_id = p.unit_id and d.id = p.department_id left join person r on r.unit_id = v.unit_id and r.id = v.recorded_by',
    select: {
      id: 'v.id',
      clause: 'v.clause',
      person: 'p.name',
      department: 'd.name',
      what: 'v.what',
      at: 'v.at',
      recorded_by: 'r.name',
      finding_id: 'v.finding_id',
    },
    order: 'v.id',
  },
});
