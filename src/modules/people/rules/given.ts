import { chairFollows, excluded, handlesSecrets, isAdministrator, roleName } from '#kernel/authority.ts';
import { type Prepared, preparedRules } from '#kernel/common-rules.ts';
import type { ClauseId, RoleId } from '#kernel/generated/clauses.ts';
import { setting } from '#kernel/parameter.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { Receiver, RoleGiven } from '#modules/organization/door/happenings.ts';
import type { OfficeGiven } from '../door/happenings.ts';
import type { Appointee } from '../facts/appointee.ts';
import { say } from '../phrases/appointments.ts';
import { say as saidOf } from '../phrases/authority.ts';

/** What the page is not told it does not miss. */
const lacking = (clause: ClauseId, there: boolean | undefined): ClauseId[] => (there === false ? [clause] : []);

type Appointed = Pick<Appointee, 'person' | 'appointments' | 'pledged' | 'trained'>;
type Holding = Appointed & Pick<Appointee, 'deputies' | 'keeps'>;

/** A person of the personnel register as guards ask of him. */
function receiver({ person, appointments, pledged, trained }: Appointed): Receiver {
  return {
    ...person,
    departmentId: person.department_id,
    roles: appointments.map(({ role }) => role),
    unready: [...lacking('PEOPLE-005', pledged), ...lacking('PEOPLE-006', trained)],
  };
}

/** What is given to him that is no office: he comes on a list, or stands in for somebody. */
export function roleGivenTo(of: Appointed & Circumstances): RoleGiven {
  return { ...of, person: receiver(of), role: null, thing: of.person.id };
}

/** Offices are given to him, all of them together, and with that of a head the department he then heads. */
export function officesGiven(of: Holding & Circumstances, roles: readonly RoleId[], heads: boolean): OfficeGiven[] {
  const given = { ...roleGivenTo(of), listed: of.person.top_secret_designated, deputies: of.deputies, keeps: of.keeps };
  const offices = roles.map((role) => {
    const others = roles.filter((one) => one !== role);
    const person = { ...given.person, roles: [...given.person.roles, ...others] };
    return { ...given, person, role, as: { kind: 'office', thing: 'office', role } };
  });
  return heads ? [...offices, { ...given, as: headKinds }] : offices;
}

export const headKinds = { kind: 'head', thing: 'department', role: 'head' };
export const officeKinds = { kind: ['office', 'head'], thing: ['office', 'department'] };

const prepared = ({ grade, unready }: Receiver): Prepared => ({
  grade,
  pledged: !unready.includes('PEOPLE-005'),
  trained: !unready.includes('PEOPLE-006'),
});

/** The office among those he holds with which he cannot hold this one. */
function barring({ role, person: { roles } }: RoleGiven): RoleId | undefined {
  return role === null ? undefined : excluded(role, roles);
}

/** Whoever cools off comes to no secrets, so he is given nothing that brings them to him. */
export const notCoolingOff: Rule<RoleGiven> = {
  id: 'not-cooling-off',
  clause: 'PEOPLE-013',
  kind: 'state',
  broken: ({ person }) => person.state === 'leaving',
  says: ({ person: { name } }) => say('cooling-off', { person: name }),
  remedy: () => say('cooling-off.remedy'),
};

/** SYSTEM-004: rights are set by another, never for somebody who has left, and never those an administrator may not hold together. */
export const officeRules: readonly Rule<RoleGiven>[] = [
  {
    id: 'not-self',
    clause: 'SYSTEM-004',
    kind: 'denied',
    broken: ({ person, actor }) => person.id === actor.id,
    says: () => say('self'),
    remedy: () => say('self.remedy'),
  },
  {
    id: 'in-post',
    clause: 'SYSTEM-004',
    kind: 'state',
    broken: ({ person }) => person.state === 'left',
    says: () => say('left'),
    remedy: () => say('left.remedy'),
  },
];

/** The principal chairs the committee, where the regulation has it so. */
export const chairs: Rule<RoleGiven> = {
  id: 'chair-follows',
  clause: 'ORG-001',
  kind: 'state',
  broken: ({ role, person, settings }) =>
    role === 'committee_chair' && chairFollows(settings) && !person.roles.includes('principal'),
  says: () => saidOf('chair'),
  remedy: () => saidOf('chair.remedy'),
};

/** Who handles top secret is of the grade that is for it. */
export const gradedForList: Rule<RoleGiven> = {
  id: 'core',
  clause: 'PEOPLE-001',
  kind: 'state',
  broken: ({ person, settings }) => person.grade !== setting(settings, 'PEOPLE-001.grade_top_secret'),
  says: () => say('not-core'),
  remedy: () => say('not-core.remedy'),
};

/** Whoever manages secrets is one of those who are graded for it; a grade asks the pledge and the training of him. */
export const gradedForOffice: Rule<RoleGiven> = {
  id: 'graded',
  clause: 'PEOPLE-001',
  kind: 'state',
  broken: ({ role, person }) => role !== null && handlesSecrets(role) && person.grade === 'none',
  says: ({ role, person: { name } }) => say('ungraded', { person: name, role: roleName(role as RoleId) }),
  remedy: () => say('ungraded.remedy'),
};

export const exclusive: Rule<RoleGiven> = {
  id: 'exclusive',
  clause: 'SYSTEM-004',
  kind: 'denied',
  broken: (one) => barring(one) !== undefined,
  says: (one) => saidOf('exclusive', { role: roleName(one.role as RoleId), held: roleName(barring(one) as RoleId) }),
  remedy: () => saidOf('exclusive.remedy'),
};

/** Administrators keep the machine and come to no secrets by it. */
export const preparedFirst: readonly Rule<RoleGiven>[] = preparedRules<RoleGiven>(({ role, person }) =>
  role !== null && isAdministrator(role) ? null : prepared(person),
);
