import type { RoleId } from '#kernel/generated/clauses.ts';

/** Who keeps the books of departments, people and accounts; rights come from the security administrator. */
export const accountKeepers = ['system_admin'] as const satisfies readonly RoleId[];
