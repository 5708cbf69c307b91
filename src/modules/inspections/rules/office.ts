import type { RoleId } from '#kernel/generated/clauses.ts';

/** Who inspects and decides on rectification. */
export const inspectorRoles = [
  'secrecy_office_head',
  'secrecy_officer',
  'leader_in_charge',
  'committee_chair',
  'committee_member',
] as const satisfies readonly RoleId[];

/** Who accepts that something was put right. */
export const acceptorRoles = [
  'secrecy_office_head',
  'secrecy_officer',
  'leader_in_charge',
] as const satisfies readonly RoleId[];
