import type { Actor } from '#kernel/actor.ts';
import { enders, endersForGood, givers, isAdministrator, passwordGivers } from '#kernel/authority.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { approversOf } from '#kernel/parameter.ts';
import { heard } from '#kernel/office-approval.ts';
import type { RoleGiven } from '#modules/organization/door/happenings.ts';
import type { LoginGiven, PersonMoved, RoleEnded } from '../door/happenings.ts';

/** Whoever gives an office signs it; to stand at the head of a department is given as the office is. Given back, it was given before. */
export function officeGivers(one: RoleGiven): RoleId[] {
  return one.restored ? [] : heard(one.person.departmentId, givers(one.role ?? 'dept_head', one));
}

/** Each office ends as it ends by itself, whatever else ends with it. */
export function officeEnders(one: RoleEnded): RoleId[] {
  const { ending, forGood, person } = one;
  return heard(person.department_id, (forGood ? endersForGood : enders)(ending, one));
}

/** CLASSIFY-019: what is limited to a department opens to whoever comes into it, so he who has the last word over widening agrees to that too. */
export function openers({ department, settings }: PersonMoved): RoleId[] {
  if (department === null) return [];
  return (approversOf(settings, 'CLASSIFY-019', { regime: 'state', level: 'secret' }) ?? []).slice(-1);
}

/** PEOPLE-013: whoever cools off comes back under no new number; that a newcomer is another of his name is personnel's word. */
export function knowers({ namesakes }: PersonMoved): RoleId[] {
  return namesakes.length > 0 ? ['hr_dept'] : [];
}

/** ORG-014: who belongs to the leadership answers by letter; the principal says who does, not whoever keeps the books. */
export function rankers({ newRank }: PersonMoved): RoleId[] {
  return newRank ? ['principal'] : [];
}

/** A password lets its maker in under another's name: it is agreed to as the offices are given that it opens. */
export function passwordSigners(one: LoginGiven): RoleId[] {
  return heard(one.person.department_id, passwordGivers(one.offices, one));
}

/** An administrator's account opens again as his office is given. */
export function unlockSigners(one: LoginGiven): RoleId[] {
  const offices = one.offices.filter(isAdministrator);
  return heard(
    one.person.department_id,
    offices.flatMap((role) => givers(role, one)),
  );
}

/** The next above the person replaced: the head of his department, and above a leader his own superior. */
export function superior({ actor: { roles } }: { readonly actor: Pick<Actor, 'roles'> }): RoleId[] {
  if (roles.includes('principal')) return ['superior_dept'];
  return [roles.includes('leader_in_charge') ? 'principal' : 'dept_head'];
}
