import { defineRegister } from '#kernel/register.ts';
import { nameOf } from '#kernel/relation.ts';
import { say } from '../phrases.ts';

export const meetings = defineRegister({
  name: 'meetings',
  title: say('register.meetings'),
  clauses: ['MEETING-010'],
  object: 'meeting',
  columns: [
    { key: 'name', title: say('field.name'), kind: 'text', names: true },
    { key: 'level', title: say('field.level'), kind: 'level', filter: true },
    { key: 'venue', title: say('field.venue'), kind: 'text' },
    { key: 'host', title: say('column.host'), kind: 'person', filter: true },
    { key: 'starts_at', title: say('field.starts_at'), kind: 'instant', filter: true },
    { key: 'ended_at', title: say('column.ended_at'), kind: 'instant' },
    {
      key: 'status',
      title: say('column.status'),
      kind: 'status',
      filter: true,
      values: {
        planned: say('status.planned'),
        ended: say('status.ended'),
        swept: say('status.swept'),
        cancelled: say('status.cancelled'),
      },
    },
  ],
  from: {
    tables: 'meeting m',
    select: {
      id: 'm.id',
      name: 'm.name',
      level: 'm.level',
      venue: 'm.venue',
      host: nameOf('person', 'm.host_id'),
      starts_at: 'm.starts_at',
      ended_at: 'm.ended_at',
      status: 'm.status',
    },
    labelled: 'm',
    order: 'm.starts_at',
  },
});
