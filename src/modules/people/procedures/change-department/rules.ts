import type { Approval } from '#kernel/approval.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { DepartmentFacts } from '../../facts/department.ts';
import { say } from '../../phrases/departments.ts';
import { accountKeepers } from '#modules/organization/door/keepers.ts';
import { givers } from '#kernel/authority.ts';
import { officeApproval } from '#kernel/office-approval.ts';
import { departmentNamed } from '#modules/organization/door/rules/department-name.ts';
import type { Appointment } from '../../tables.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<DepartmentFacts, Input>()([
  onlyFor('SYSTEM-004', ...accountKeepers),
  departmentNamed,
  {
    id: 'changes',
    clause: 'SYSTEM-004',
    kind: 'state',
    broken: ({ department, input }) =>
      (input.name ?? department.name) === department.name && (input.head ?? department.head_id) === department.head_id,
    says: () => say('unchanged-department'),
    remedy: () => say('unchanged-department.remedy'),
  },
  {
    id: 'head-inside',
    clause: 'SYSTEM-004',
    kind: 'fields',
    fields: ['head'],
    broken: ({ head, department }) =>
      head !== null && (head.department_id !== department.id || head.state === 'leaving' || head.state === 'left'),
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

/** Whoever is head of no department any more is no head. */
export function lost({ replaced }: Pick<DepartmentFacts, 'replaced'>): readonly Appointment[] {
  if (!replaced || replaced.headOf.length > 1) return [];
  return replaced.appointments.filter(({ role }) => role === 'dept_head');
}

/** To stand at the head is to sign as head: it is given as the office is, and takes it from whoever stood there. */
export function approval(ask: Ask<DepartmentFacts, Input>): Approval | null {
  const { department, head, replaced, input } = ask;
  if (head === null || head.id === department.head_id) return null;
  return {
    ...officeApproval(head, givers('dept_head', ask)),
    title: say('change-department.title', { person: head.name, department: department.name ?? '' }),
    summary: {
      department: department.name ?? '',
      head: { before: replaced?.person.name ?? null, after: head.name },
    },
    content: `${input.department} ${department.head_id ?? ''} ${head.id} ${input.name ?? ''}`,
    beneficiaries: [head.id, ...(replaced ? [replaced.person.id] : [])],
  };
}
