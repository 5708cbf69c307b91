import type { RoleId } from '#kernel/generated/clauses.ts';
import { roleNames } from '#kernel/generated/names.ts';
import type { Text } from '#kernel/text.ts';

/** A role's name without its explanation in brackets: lists and steps have no room for it. */
export function roleName(role: RoleId): Text {
  const full = roleNames[role];
  if (!full) return { zh: role, en: role };
  return { zh: full.zh.replace(/（[^）]*）/g, ''), en: full.en };
}
