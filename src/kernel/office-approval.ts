import { type Approval, chain } from './approval.ts';
import type { ClauseId, RoleId } from './generated/clauses.ts';

/** The signatures over somebody's office, in the order of the ladder; the head who is heard is that of his department. */
export function officeApproval(
  person: { readonly id: string; readonly department_id: string | null },
  roles: readonly RoleId[],
  clause: ClauseId = 'SYSTEM-004',
): Pick<Approval, 'steps' | 'then' | 'beneficiaries' | 'departmentId'> {
  const of = person.department_id;
  const heard = of === null ? roles.map((role) => (role === 'dept_head' ? 'leader_in_charge' : role)) : roles;
  return {
    steps: chain({ clause, roles: [...new Set(heard)] }),
    then: 'execute',
    beneficiaries: [person.id],
    departmentId: of,
  };
}
