import { levelNames } from '#kernel/label.ts';
import { nameOf } from '#kernel/relation.ts';
import { defineRegister } from '#kernel/register.ts';
import { say } from '../phrases.ts';

export const visits = defineRegister({
  name: 'foreign-visits',
  title: say('register.visits'),
  clauses: ['FOREIGN-001'],
  menu: ['secrecy_office_head', 'secrecy_officer', 'intl_dept', 'leader_in_charge', 'dept_head'],
  object: 'foreign_visit',
  columns: [
    { key: 'visitors', title: say('field.visitors'), kind: 'text', names: true },
    { key: 'country', title: say('field.country'), kind: 'text', filter: true },
    { key: 'persons', title: say('field.persons'), kind: 'number' },
    { key: 'areas', title: say('field.areas'), kind: 'text' },
    { key: 'area_level', title: say('field.area_level'), kind: 'status', filter: true, values: levelNames },
    { key: 'starts_on', title: say('field.starts_on'), kind: 'date', filter: true },
    { key: 'ends_on', title: say('field.ends_on'), kind: 'date' },
    { key: 'planned_by', title: say('column.planned_by'), kind: 'person' },
    {
      key: 'status',
      title: say('column.status'),
      kind: 'status',
      filter: true,
      values: {
        planned: say('status.planned'),
        scheduled: say('status.scheduled'),
        done: say('status.done'),
        cancelled: say('status.cancelled'),
      },
    },
  ],
  from: {
    tables: 'foreign_visit v',
    select: {
      id: 'v.id',
      visitors: 'v.visitors',
      country: 'v.country',
      persons: 'v.persons',
      areas: 'v.areas',
      area_level: 'v.area_level',
      starts_on: 'v.starts_on',
      ends_on: 'v.ends_on',
      planned_by: nameOf('person', 'v.planned_by'),
      status: 'v.status',
    },
    order: 'v.starts_on',
  },
});
