import { defineRegister } from '#kernel/register.ts';
import { say } from '../phrases/tie.ts';
import { tieKeepers, tieNames } from '../rules/tie.ts';

export const ties = defineRegister({
  name: 'ties',
  title: say('register.ties'),
  clauses: ['PETITION-001'],
  menu: tieKeepers,
  // What one declared oneself one may read.
  closed: { roles: tieKeepers, clauses: ['SYSTEM-004'], handler: 't.person_id' },
  object: 'tie',
  columns: [
    { key: 'person', title: say('field.person'), kind: 'person', filter: true },
    { key: 'related', title: say('field.related'), kind: 'person', filter: true },
    { key: 'kind', title: say('field.kind'), kind: 'status', filter: true, values: tieNames },
    { key: 'note', title: say('field.note'), kind: 'text' },
    { key: 'recorded_at', title: say('column.recorded_at'), kind: 'instant', filter: true },
    { key: 'ended_at', title: say('column.ended_at'), kind: 'instant', filter: true },
    { key: 'reason', title: say('field.reason'), kind: 'text' },
  ],
  from: {
    tables:
      'tie t join person p on p.unit_id = t.unit_id and p.id = t.person_id join person r on r.unit_id = t.unit_id and r.id = t.related_id',
    select: {
      id: 't.id',
      person: 'p.name',
      related: 'r.name',
      kind: 't.kind',
      note: 't.note',
      recorded_at: 't.recorded_at',
      ended_at: 't.ended_at',
      reason: 't.reason',
    },
    order: 't.id',
  },
});
