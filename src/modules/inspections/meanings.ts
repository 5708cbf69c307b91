import { defineMeaning } from '#kernel/meaning.ts';
import { checkItem, finding, inspection } from './tables.ts';

export const inspectionMeaning = defineMeaning(inspection, {
  as: { kind: 'inspection' },
  made: ['matter.opened'],
  changed: { status: { closed: ['matter.closed', 'check.recorded'] } },
  plain: ['score', 'summary', 'closed_by', 'closed_at'],
});

export const checkItemMeaning = defineMeaning(checkItem, {
  thing: 'inspection_id',
  made: [],
  changed: {},
  plain: ['result', 'seen', 'times', 'evidence', 'finding_id', 'answered_by', 'answered_at'],
});

export const findingMeaning = defineMeaning(finding, {
  as: { kind: 'finding' },
  made: ['matter.opened'],
  changed: { status: { rectified: 'matter.closed' }, due_on: 'clock.moved' },
  plain: [
    'evidence',
    'evidence_id',
    'submitted_by',
    'submitted_at',
    'decided_by',
    'decided_at',
    'opinion',
    'dealt_with',
    'dealt_by',
    'dealt_at',
  ],
});
