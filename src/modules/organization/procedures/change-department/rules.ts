import { onlyFor } from '#kernel/common-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { DepartmentFacts } from '../../facts/department.ts';
import { say } from '../../phrases/accounts.ts';
import { accountKeepers } from '../../rules/accounts.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<DepartmentFacts, Input>()([
  onlyFor('SYSTEM-004', ...accountKeepers),
  {
    id: 'one-name',
    clause: 'SYSTEM-004',
    kind: 'fields',
    fields: ['name'],
    broken: ({ nameTaken }) => nameTaken,
    says: ({ input }) => say('department-known', { name: input.name ?? '' }),
    remedy: () => say('department-known.remedy'),
  },
  {
    id: 'changes',
    clause: 'SYSTEM-004',
    kind: 'state',
    broken: ({ department, input }) =>
      (input.name ?? department?.name) === department?.name &&
      (input.head ?? department?.head_id) === department?.head_id,
    says: () => say('unchanged-department'),
    remedy: () => say('unchanged-department.remedy'),
  },
  {
    id: 'head-inside',
    clause: 'SYSTEM-004',
    kind: 'fields',
    fields: ['head'],
    broken: ({ head, department }) =>
      head !== null && (head.department_id !== department?.id || head.state === 'leaving' || head.state === 'left'),
    says: ({ head }) => say('head-elsewhere', { person: head?.name ?? '' }),
    remedy: () => say('head-elsewhere.remedy'),
  },
  {
    // To stand at the head is to sign as head: a right, which only an appointment gives.
    id: 'head-appointed',
    clause: 'SYSTEM-004',
    kind: 'state',
    broken: ({ head, headAppointed }) => head !== null && !headAppointed,
    says: ({ head }) => say('head-unappointed', { person: head?.name ?? '' }),
    remedy: () => say('head-unappointed.remedy'),
  },
]);
