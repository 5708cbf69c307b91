import type { RoleId } from '#kernel/generated/clauses.ts';

/** Who keeps the books of departments, people and accounts; rights come from the security administrator. */
export const accountKeepers = ['system_admin'] as const satisfies readonly RoleId[];

export const departmentKinds = [
  'leadership',
  'general_office',
  'secrecy_office',
  'business',
  'it',
  'archive',
  'window',
] as const;

/** Who agrees to what gives somebody access: the security administrator, but never to his own. */
export function agreeing(rolesOfPerson: readonly RoleId[]): RoleId {
  return rolesOfPerson.includes('security_admin') ? 'leader_in_charge' : 'security_admin';
}
