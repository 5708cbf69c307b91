import { roleName, vacated } from '#kernel/authority.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { list } from '#kernel/text.ts';
import type { Rule } from '#kernel/verdict.ts';
import type { RoleEnded } from '../door/happenings.ts';
import { say } from '../phrases/ending.ts';

const ofCommittee = ['committee_chair', 'committee_vice_chair'] as const satisfies readonly RoleId[];
const ofRegistry = ['registry_clerk', 'secrecy_officer'] as const satisfies readonly RoleId[];

const isIn = (some: readonly RoleId[], role: RoleId | null) => role !== null && some.includes(role);

/** With him fewer would hold the office than must. */
function leavesEmpty({ role, person, holders, unit, settings }: RoleEnded): boolean {
  return role !== null && vacated([role], person.id, holders, { unit, settings }).length > 0;
}

const named = ({ role }: RoleEnded) => ({ roles: list(role === null ? [] : [roleName(role)]) });

/** What stands against the ending of an office or of a place on a list, whichever act ends it. */
export const endedRules: readonly Rule<RoleEnded>[] = [
  {
    id: 'stays',
    clause: 'SYSTEM-004',
    kind: 'state',
    broken: (one) => !isIn(ofCommittee, one.role) && leavesEmpty(one),
    says: (one) => say('stays', named(one)),
    remedy: (one) => say('stays.remedy', named(one)),
    facts: ({ role }) => ({ roles: role === null ? [] : [role] }),
  },
  {
    id: 'committee-stays',
    clause: 'ORG-001',
    kind: 'state',
    broken: leavesEmpty,
    says: (one) => say('stays', named(one)),
    remedy: (one) => say('stays.remedy', named(one)),
    facts: ({ role }) => ({ roles: role === null ? [] : [role] }),
  },
  {
    // While top secret is kept, somebody of the registry may handle it.
    id: 'stays-listed',
    clause: 'CARRIER-050',
    kind: 'state',
    broken: ({ keeps, role, remaining }) =>
      keeps.lastListed &&
      (role === null || (isIn(ofRegistry, role) && !remaining.some((one) => isIn(ofRegistry, one)))),
    says: () => say('stays-listed'),
    remedy: () => say('stays-listed.remedy'),
  },
  {
    // Whoever waits for a signature takes nobody the office it is given by.
    id: 'not-awaited',
    clause: 'CONDUCT-019',
    kind: 'denied',
    broken: ({ signsAs, awaited }) => isIn(awaited, signsAs),
    says: ({ signsAs }) => say('awaited', { roles: list(signsAs === null ? [] : [roleName(signsAs)]) }),
    remedy: () => say('awaited.remedy'),
  },
];
