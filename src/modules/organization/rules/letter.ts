import type { RoleId } from '#kernel/generated/clauses.ts';
import { setting, type Settings } from '#kernel/parameter.ts';
import { pledgedIn } from '#kernel/pledge.ts';

/** What whoever signs the letter answers for. */
export const lettered = pledgedIn(({ id }) => id === 'responsibility_letter');

/** Offices of the leadership, whether or not their holder is entered as one of its members. */
const leading: readonly RoleId[] = ['principal', 'leader_in_charge', 'business_leader'];

/** ORG-014 `signers`: whole groups or single roles. */
export function signsLetter(
  person: { readonly leadership: boolean; readonly roles: readonly RoleId[] },
  settings: Settings,
): boolean {
  const signers = setting(settings, 'ORG-014.signers');
  const leads = person.leadership || person.roles.some((role) => leading.includes(role));
  if (leads && signers.includes('all_leadership')) return true;
  return person.roles.some((role) => signers.includes(role));
}
