import { onlyFor, required } from '#kernel/common-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import { inspectorRoles } from '../../rules/office.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<object, Input>()([
  onlyFor('INSPECT-001', ...inspectorRoles),
  {
    id: 'department',
    clause: 'INSPECT-005',
    kind: 'fields',
    fields: ['department'],
    broken: ({ input }) => input.scope === 'department' && !input.department,
    says: () => say('department-needed'),
    remedy: () => say('department-needed.remedy'),
  },
  required<Input>('INSPECT-005', 'inspectors', say('field.inspectors')),
]);
