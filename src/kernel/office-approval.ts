import { type Approval, chain, type Step } from './approval.ts';
import type { RoleId } from './generated/clauses.ts';

/** A matter of somebody's office: not his own to sign, and the head who is heard is that of his department. */
export function officeApproval(
  person: { readonly id: string; readonly department_id: string | null },
  roles: readonly RoleId[] = [],
): Pick<Approval, 'then' | 'beneficiaries' | 'departmentId'> & { readonly steps: readonly Step[] } {
  const departmentId = person.department_id;
  return {
    steps: chain({ clause: 'SYSTEM-004', roles: heard(departmentId, roles) }),
    then: 'execute',
    beneficiaries: [person.id],
    departmentId,
  };
}

/** Of somebody without a department the leader in charge is heard. */
export function heard(departmentId: string | null, roles: readonly RoleId[]): RoleId[] {
  const by = (role: RoleId) => (role === 'dept_head' && departmentId === null ? 'leader_in_charge' : role);
  return [...new Set(roles.map(by))];
}
