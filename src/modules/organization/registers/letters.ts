import { defineRegister } from '#kernel/register.ts';
import { say } from '../phrases/letter.ts';

export const letters = defineRegister({
  name: 'letters',
  title: say('register.letters'),
  clauses: ['ORG-014'],
  menu: ['secrecy_office_head', 'secrecy_officer', 'leader_in_charge', 'principal'],
  object: 'letter',
  columns: [
    { key: 'person', title: say('column.person'), kind: 'person', filter: true },
    { key: 'department', title: say('column.department'), kind: 'department', filter: true },
    { key: 'signed_at', title: say('column.signed_at'), kind: 'instant', filter: true },
    { key: 'valid_until', title: say('column.valid_until'), kind: 'deadline', filter: true },
  ],
  from: {
    tables:
      'letter l join person p on p.unit_id = l.unit_id and p.id = l.person_id left join department d on d.unit_id = p.unit_id and d.id = p.department_id',
    select: {
      id: 'l.id',
      person: 'p.name',
      department: 'd.name',
      signed_at: 'l.signed_at',
      valid_until: 'l.valid_until',
    },
    order: 'l.id',
  },
});
