import { outsideRoles } from '#kernel/approval.ts';
import type { PersonGrade, RoleId } from '#kernel/generated/clauses.ts';
import { roleNames } from '#kernel/generated/names.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { say } from '../phrases/appointments.ts';

/** SYSTEM-004: rights are set by the security administrator at the secrecy staff's request. */
export const granters = [
  'security_admin',
  'secrecy_office_head',
  'secrecy_officer',
] as const satisfies readonly RoleId[];
export const administrators = ['system_admin', 'security_admin', 'audit_admin'] as const satisfies readonly RoleId[];

export function isAdministrator(role: RoleId): boolean {
  return (administrators as readonly RoleId[]).includes(role);
}

export function isOutside(role: RoleId): boolean {
  return (outsideRoles as readonly RoleId[]).includes(role);
}

export const roleName = (role: RoleId) => roleNames[role];

/** What a classified permission needs of the person it is given to. */
export interface Prepared {
  readonly grade: PersonGrade;
  readonly pledged: boolean;
  readonly trained: boolean;
}

/** PEOPLE-005, PEOPLE-006: no classified permission without a pledge in force and training before the post. */
export function preparedRules<A extends Circumstances>(of: (ask: A) => Prepared | null): Rule<A>[] {
  const secret = (ask: A) => {
    const person = of(ask);
    return person === null || person.grade === 'none' ? null : person;
  };
  return [
    {
      id: 'pledged',
      clause: 'PEOPLE-005',
      kind: 'state',
      broken: (ask) => secret(ask)?.pledged === false,
      says: () => say('no-pledge'),
      remedy: () => say('no-pledge.remedy'),
    },
    {
      id: 'trained',
      clause: 'PEOPLE-006',
      kind: 'state',
      broken: (ask) => secret(ask)?.trained === false,
      says: () => say('no-training'),
      remedy: () => say('no-training.remedy'),
    },
  ];
}
