import type { Approval } from '#kernel/approval.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { DepartmentFacts } from '../../facts/department.ts';
import { say } from '../../phrases/departments.ts';
import { accountKeepers } from '#modules/organization/door/keepers.ts';
import { officeApproval } from '#kernel/office-approval.ts';
import { departmentNamed } from '#modules/organization/door/rules/department-name.ts';
import { roleGiven } from '#modules/organization/door/happenings.ts';
import { type RoleEnded, roleEnded } from '../../door/happenings.ts';
import { headKinds, roleGivenTo } from '../../rules/given.ts';
import { headsEnded, officesEnded } from '../../rules/losing.ts';
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
    broken: ({ head, department }) => head !== null && head.person.department_id !== department.id,
    says: ({ head }) => say('head-elsewhere', { person: head?.person.name ?? '' }),
    remedy: () => say('head-elsewhere.remedy'),
  },
  {
    // To stand at the head is to sign as head: a right, which only an appointment gives.
    id: 'head-appointed',
    clause: 'SYSTEM-004',
    kind: 'state',
    broken: ({ head }) => head !== null && !head.appointments.some(({ role }) => role === 'dept_head'),
    says: ({ head }) => say('head-unappointed', { person: head?.person.name ?? '' }),
    remedy: () => say('head-unappointed.remedy'),
  },
]);

/** Whoever is head of no department any more is no head. */
export function lost({ replaced }: Pick<DepartmentFacts, 'replaced'>): readonly Appointment[] {
  if (!replaced || replaced.headOf.length > 1) return [];
  return replaced.appointments.filter(({ role }) => role === 'dept_head');
}

/** Another than now stands at the head. */
export function succeeds({ head, department }: Pick<DepartmentFacts, 'head' | 'department'>): boolean {
  return head !== null && head.person.id !== department.head_id;
}

type ChangeAsk = Ask<DepartmentFacts, Input>;

/** He who stood there heads it no more, and loses the office where he heads no other. */
function ended(ask: ChangeAsk): RoleEnded[] {
  const { replaced, department } = ask;
  if (!replaced) return [];
  const ending = lost(ask).map(({ role }) => role);
  const loser = { ...ask, ...replaced, headOf: [department.id] };
  return ending.length > 0 ? officesEnded(loser, ending) : headsEnded(loser);
}

export const causes = [
  brings(
    roleGiven,
    (ask: ChangeAsk) => (ask.head && succeeds(ask) ? [roleGivenTo({ ...ask, ...ask.head })] : []),
    headKinds,
  ),
  brings(roleEnded, ended),
];

/** To stand at the head is to sign as head: it is given as the office is, and takes it from whoever stood there. */
export function approval(ask: ChangeAsk): Approval | null {
  const { department, head, replaced, input } = ask;
  if (head === null || !succeeds(ask)) return null;
  return {
    ...officeApproval(head.person),
    title: say('change-department.title', { person: head.person.name, department: department.name ?? '' }),
    summary: {
      department: department.name ?? '',
      head: { before: replaced?.person.name ?? null, after: head.person.name },
    },
    content: `${input.department} ${department.head_id ?? ''} ${head.person.id} ${input.name ?? ''}`,
    beneficiaries: [head.person.id, ...(replaced ? [replaced.person.id] : [])],
  };
}
