import { defineRegister } from '#kernel/register.ts';
import { say } from '../phrases/committee.ts';
import { committeeOffice } from '../rules/committee.ts';

export const committeeMeetings = defineRegister({
  name: 'committee-meetings',
  title: say('register.committee-meetings'),
  clauses: ['ORG-008'],
  menu: [...committeeOffice, 'leader_in_charge', 'principal'],
  object: 'committee_meeting',
  columns: [
    { key: 'period', title: say('column.period'), kind: 'turn', filter: true },
    { key: 'held_on', title: say('field.held_on'), kind: 'date', filter: true },
    { key: 'place', title: say('field.place'), kind: 'text' },
    {
      key: 'status',
      title: say('column.status'),
      kind: 'status',
      filter: true,
      values: { convened: say('status.convened'), closed: say('status.closed') },
    },
  ],
  from: {
    tables: 'committee_meeting m',
    select: { id: 'm.id', period: 'm.period', held_on: 'm.held_on', place: 'm.place', status: 'm.status' },
    order: 'm.id',
  },
});
