import { isAdministrator } from '#kernel/authority.ts';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import type { Rule } from '#kernel/verdict.ts';
import type { RoleGiven } from '#modules/organization/door/happenings.ts';
import type { DeputyGiven, OfficeGiven } from '../door/happenings.ts';
import { say } from '../phrases/apart.ts';

/** Whoever comes on the list or stands in for somebody, and for whom he does, keeps no machine. */
export const noAdministrator: Rule<RoleGiven & Partial<Pick<DeputyGiven, 'principal'>>> = {
  id: 'no-administrator',
  clause: 'SYSTEM-004',
  kind: 'denied',
  broken: ({ person, principal }) => [...person.roles, ...(principal?.roles ?? [])].some(isAdministrator),
  says: () => say('administrator'),
  remedy: () => say('administrator.remedy'),
};

/** The same in the other order: what somebody is or keeps already that no administrator may be or keep. */
function apart(
  clause: ClauseId,
  id: 'off-the-list' | 'no-deputy' | 'keeps-no-seal' | 'answers-for-no-place',
  has: (one: OfficeGiven) => boolean,
): Rule<OfficeGiven> {
  return {
    id,
    clause,
    kind: 'denied',
    broken: (one) => one.role !== null && isAdministrator(one.role) && has(one),
    says: () => say(id),
    remedy: () => say(`${id}.remedy`),
  };
}

/** An administrator keeps the machine, so nothing brings secrets to him beside it, whichever of the two was given first. */
export const apartRules: readonly Rule<OfficeGiven>[] = [
  apart('SYSTEM-004', 'off-the-list', ({ listed }) => listed),
  apart('SYSTEM-004', 'no-deputy', ({ deputies }) => deputies.length > 0),
  apart('SEAL-001', 'keeps-no-seal', ({ keeps }) => keeps !== undefined && keeps.seals.length > 0),
  apart('SITE-004', 'answers-for-no-place', ({ keeps }) => keeps !== undefined && keeps.places.length > 0),
];
