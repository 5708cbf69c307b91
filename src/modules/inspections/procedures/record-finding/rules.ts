import { dateOf } from '#kernel/calendar.ts';
import { onlyFor, required } from '#kernel/common-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import { inspectorRoles } from '../../rules/office.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<Facts, Input>()([
  onlyFor('INSPECT-004', ...inspectorRoles),
  {
    id: 'still-open',
    clause: 'INSPECT-005',
    kind: 'denied',
    broken: ({ closed }) => closed,
    says: () => say('closed'),
    remedy: () => say('closed.remedy'),
  },
  required<Input>('INSPECT-005', 'what', say('field.what')),
  {
    id: 'responsible',
    clause: 'INSPECT-004',
    kind: 'fields',
    fields: ['person', 'department'],
    broken: ({ input }) => !input.person && !input.department,
    says: () => say('nobody-responsible'),
    remedy: () => say('nobody-responsible.remedy'),
  },
  {
    id: 'ahead',
    clause: 'INSPECT-004',
    kind: 'fields',
    fields: ['due_on'],
    broken: ({ input, now }) => input.due_on !== undefined && input.due_on <= dateOf(now),
    says: () => say('due-past'),
    remedy: () => say('due-past.remedy'),
  },
]);
