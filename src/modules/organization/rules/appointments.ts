import { outsideRoles } from '#kernel/approval.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { roleNames } from '#kernel/generated/names.ts';

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
