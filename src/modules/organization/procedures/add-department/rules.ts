import { onlyFor } from '#kernel/common-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { DepartmentFacts } from '../../facts/department.ts';
import { say } from '../../phrases/departments.ts';
import { accountKeepers } from '#modules/people/door/rules/accounts.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<DepartmentFacts, Input>()([
  onlyFor('SYSTEM-004', ...accountKeepers),
  {
    id: 'one-name',
    clause: 'SYSTEM-004',
    kind: 'fields',
    fields: ['name'],
    broken: ({ nameTaken }) => nameTaken,
    says: ({ input }) => say('department-known', { name: input.name }),
    remedy: () => say('department-known.remedy'),
  },
]);
