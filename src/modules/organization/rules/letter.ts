import type { RoleId } from '#kernel/generated/clauses.ts';
import { setting, type Settings } from '#kernel/parameter.ts';

/** ORG-014 `signers`: whole groups or single roles. */
export function signsLetter(
  person: { readonly leadership: boolean; readonly roles: readonly RoleId[] },
  settings: Settings,
): boolean {
  const signers = setting(settings, 'ORG-014.signers');
  if (person.leadership && signers.includes('all_leadership')) return true;
  return person.roles.some((role) => signers.includes(role));
}
