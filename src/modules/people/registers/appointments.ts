import { roleNames } from '#kernel/generated/names.ts';
import { defineRegister } from '#kernel/register.ts';
import { say } from '../phrases/appointments.ts';
import { rightsStaff } from '#kernel/authority.ts';

export const appointments = defineRegister({
  name: 'appointments',
  hub: 'organization',
  title: say('register.appointments'),
  clauses: ['SYSTEM-004'],
  menu: [...rightsStaff, 'audit_admin', 'leader_in_charge'],
  object: 'appointment',
  columns: [
    { key: 'person', title: say('field.person'), kind: 'person', filter: true },
    { key: 'role', title: say('field.role'), kind: 'status', filter: true, values: roleNames },
    { key: 'since', title: say('column.since'), kind: 'instant', filter: true },
    { key: 'until', title: say('column.until'), kind: 'instant', filter: true },
    { key: 'granted_by', title: say('column.granted_by'), kind: 'person' },
  ],
  from: {
    tables:
      'appointment a join person p on p.unit_id = a.unit_id and p.id = a.person_id left join person g on g.unit_id = a.unit_id and g.id = a.granted_by',
    select: {
      id: 'a.id',
      person: 'p.name',
      role: 'a.role',
      since: 'a.since',
      until: 'a."until"',
      granted_by: 'g.name',
    },
    order: 'a.id',
  },
});

export const deputies = defineRegister({
  name: 'deputies',
  hub: 'organization',
  within: 'appointments',
  title: say('register.deputies'),
  clauses: ['CARRIER-015'],
  menu: ['secrecy_office_head', 'secrecy_officer', 'registry_clerk', 'dept_head'],
  object: 'deputy',
  columns: [
    { key: 'principal', title: say('column.principal'), kind: 'person', filter: true },
    { key: 'deputy', title: say('field.deputy'), kind: 'person', filter: true },
    { key: 'reason', title: say('field.reason'), kind: 'text' },
    { key: 'since', title: say('column.since'), kind: 'instant', filter: true },
    { key: 'until', title: say('column.until'), kind: 'deadline', filter: true },
  ],
  from: {
    tables:
      'deputy y join person p on p.unit_id = y.unit_id and p.id = y.principal_id join person q on q.unit_id = y.unit_id and q.id = y.deputy_id',
    select: {
      id: 'y.id',
      principal: 'p.name',
      deputy: 'q.name',
      reason: 'y.reason',
      since: 'y.since',
      until: 'y."until"',
    },
    order: 'y.id',
  },
});
