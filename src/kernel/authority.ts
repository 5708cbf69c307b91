import { holds, type Actor } from './actor.ts';
import { isOutside, type outsideRoles } from './approval.ts';
import type { RoleId } from './generated/clauses.ts';
import { roleNames } from './generated/names.ts';
import { setting, type Settings } from './parameter.ts';
import type { UnitFacts } from './verdict.ts';

/** What somebody is by what he does or has, never by appointment. */
const relations = [
  'all_staff',
  'secret_person',
  'senior_staff',
  'holder',
  'reader',
  'bearer',
  'escort',
  'meeting_host',
  'meeting_leader',
  'info_provider',
] as const satisfies readonly RoleId[];

export const administrators = ['system_admin', 'security_admin', 'audit_admin'] as const satisfies readonly RoleId[];

interface Law {
  readonly settings: Settings;
  readonly unit: UnitFacts;
}

/** Who gives an office and who ends it, how many must stay, and what nobody holds together with it. */
export interface Office {
  readonly given: readonly RoleId[];
  /** Nobody: it ends at once, and the giver is told. */
  readonly ended: readonly RoleId[];
  readonly stays: (law: Law) => number;
  readonly excludes: 'business' | readonly RoleId[];
  /** Held by one person: whoever is given it takes the other's place in the same act. */
  readonly single?: true;
}

const nobodyNeed = () => 0;
const oneStays = () => 1;

/** An office of the business side: given by one above, ended at once, closed to administrators. */
function office(given: RoleId | readonly RoleId[], more: Partial<Office> = {}): Office {
  const by = typeof given === 'string' ? [given] : given;
  return { given: by, ended: [], stays: nobodyNeed, excludes: administrators, ...more };
}

/** The same, ended by whoever gives it. */
function kept(by: RoleId, more: Partial<Office> = {}): Office {
  return office(by, { ended: [by], ...more });
}

function administrator(given: readonly RoleId[]): Office {
  return { given, ended: given, stays: oneStays, excludes: 'business' };
}

const ofIt = office('leader_in_charge', { excludes: ['security_admin', 'audit_admin'] });

/** SYSTEM-004: access rights are set by secrecy staff; who decides over which office follows the ladder of responsibility. */
const authority: Readonly<Record<Exclude<RoleId, (typeof relations | typeof outsideRoles)[number]>, Office>> = {
  principal: kept('superior_dept', {
    stays: oneStays,
    excludes: [...administrators, 'registry_clerk', 'secrecy_officer', 'courier'],
    single: true,
  }),
  leader_in_charge: kept('principal', {
    stays: oneStays,
    excludes: [...administrators, 'registry_clerk', 'courier'],
  }),
  business_leader: kept('principal'),
  committee_chair: kept('principal', { stays: oneStays, single: true }),
  committee_vice_chair: kept('principal', { stays: ({ settings }) => setting(settings, 'ORG-001.vice_chairs_min') }),
  committee: kept('committee_chair'),
  committee_member: kept('committee_chair'),
  tech_committee: kept('committee_chair'),
  classifier: kept('principal', {
    stays: ({ unit }) => (unit.authority.length > 0 ? 1 : 0),
    excludes: [...administrators, 'registry_clerk'],
  }),
  classification_reviewer: kept('leader_in_charge'),
  secrecy_office_head: kept('leader_in_charge'),
  secrecy_officer: kept('leader_in_charge', { stays: oneStays, excludes: [...administrators, 'principal'] }),
  registry_clerk: office('leader_in_charge', {
    stays: oneStays,
    excludes: [...administrators, 'principal', 'leader_in_charge', 'classifier'],
  }),
  courier: office('leader_in_charge'),
  archivist: office('leader_in_charge'),
  personnel_archivist: office('leader_in_charge'),
  print_operator: office('leader_in_charge'),
  petition_clerk: office('leader_in_charge'),
  crypto_operator: office('leader_in_charge'),
  dept_head: office('leader_in_charge'),
  office_head: office('leader_in_charge'),
  dept_secrecy_officer: office(['dept_head', 'leader_in_charge']),
  hr_dept: office('leader_in_charge'),
  intl_dept: office('leader_in_charge'),
  finance_dept: office('leader_in_charge'),
  legal_dept: office('leader_in_charge'),
  supervision_dept: office('leader_in_charge'),
  it_dept: ofIt,
  network_admin: ofIt,
  computer_operator: ofIt,
  drafter: office('dept_head'),
  seal_keeper: office('leader_in_charge'),
  site_head: office('leader_in_charge'),
  destroyer: office('leader_in_charge'),
  destruction_supervisor: office('leader_in_charge'),
  system_admin: administrator(['security_admin', 'leader_in_charge']),
  security_admin: administrator(['audit_admin', 'leader_in_charge']),
  audit_admin: administrator(['principal']),
};

/** Undefined: nobody is appointed to it. */
export function officeOf(role: RoleId): Office | undefined {
  return (authority as Partial<Record<RoleId, Office>>)[role];
}

export function isAdministrator(role: RoleId): boolean {
  return (administrators as readonly RoleId[]).includes(role);
}

/** Offices that hold, carry, copy, decide on or destroy secrets day by day. */
const ofSecrets: readonly RoleId[] = [
  'registry_clerk',
  'secrecy_officer',
  'courier',
  'classifier',
  'classification_reviewer',
  'archivist',
  'print_operator',
  'crypto_operator',
  'destroyer',
  'destruction_supervisor',
];

export function handlesSecrets(role: RoleId): boolean {
  return ofSecrets.includes(role);
}

export function isRelation(role: RoleId): boolean {
  return !isOutside(role) && officeOf(role) === undefined;
}

export const roleName = (role: RoleId) => roleNames[role];

/** The office among those a person holds that he cannot hold together with the one he is to get. */
export function excluded(role: RoleId, held: readonly RoleId[]): RoleId | undefined {
  return held.find((other) => other !== role && (bars(role, other) || bars(other, role)));
}

function bars(role: RoleId, other: RoleId): boolean {
  const bar = officeOf(role)?.excludes ?? [];
  if (bar !== 'business') return bar.includes(other);
  const tolerated = officeOf(other)?.excludes ?? [];
  return tolerated === 'business' || tolerated.includes(role);
}

/** ORG-001: the principal is the chair of the committee, or somebody named beside him. */
export function chairFollows(settings: Settings): boolean {
  return setting(settings, 'ORG-001.chair') === 'principal';
}

/** Everybody who holds an office now, by office. */
export type Holdings = Readonly<Partial<Record<RoleId, readonly string[]>>>;

/** Of the offices that would end, those that would be left with fewer people than must stay. */
export function vacated(ending: readonly RoleId[], person: string, holders: Holdings, law: Law): RoleId[] {
  const others = (role: RoleId) => (holders[role] ?? []).filter((one) => one !== person).length;
  return [...new Set(ending)].filter((role) => others(role) < (officeOf(role)?.stays(law) ?? 0));
}

/** Whoever asks that an office is given or ends, under the law of his unit. */
interface Asked {
  readonly actor: Pick<Actor, 'roles'>;
  readonly settings: Settings;
}

/** In the order in which they sign. */
const ladder: readonly RoleId[] = [
  'system_admin',
  'security_admin',
  'audit_admin',
  'dept_head',
  'committee_chair',
  'leader_in_charge',
  'principal',
  'superior_dept',
];

/** Who signs that somebody gets an office, besides him who asks. */
export function givers(role: RoleId, asked: Asked): RoleId[] {
  return setFirst([role], officeOf(role)?.given ?? [], asked);
}

/** Who signs that somebody comes on the list of those who handle top secret (CARRIER-050). */
export function designators(asked: Asked): RoleId[] {
  return setFirst([], ['leader_in_charge'], asked);
}

/**
 * Who signs that somebody gets a password: it opens every office he holds, so it is given as they are — each of an administrator's,
 * the highest of the others. What he holds by an office of his own is not asked for a second time.
 */
export function passwordGivers(offices: readonly RoleId[], asked: Asked): RoleId[] {
  const administers = offices.filter(isAdministrator);
  if (administers.length > 0) return ofAdministrator(administers, asked);
  const above = inOrder(offices.flatMap((role) => officeOf(role)?.given ?? []));
  const highest = above.filter((role) => !offices.includes(role)).slice(-1);
  return setFirst([], highest, asked);
}

/**
 * An administrator who has lost his way in is let in by whoever gives his office, and never by fewer than two signatures beside him who
 * asks, none of them his own: where one would do, an administrator of the third kind signs too.
 */
function ofAdministrator(administers: readonly RoleId[], asked: Asked): RoleId[] {
  const signers = inOrder(administers.flatMap((role) => givers(role, asked))).filter(
    (role) => !holds(asked.actor, role),
  );
  const third = administrators.filter((role) => !administers.includes(role) && !holds(asked.actor, role));
  return signers.length > 1 ? signers : inOrder([...signers, ...third]);
}

/** Who signs that offices end, besides him who asks; nobody where all of them end at once. */
export function enders(ending: readonly RoleId[], asked: Asked): RoleId[] {
  const signers = ending.flatMap((role) => officeOf(role)?.ended ?? []);
  // Personnel may say that somebody leaves; who keeps accounts may not take anybody's office.
  const entitled = holds(asked.actor, ...granters(asked.settings), 'hr_dept');
  if (signers.length === 0) return entitled || ending.length === 0 ? [] : [setter(asked.settings)];
  return holds(asked.actor, 'hr_dept') ? inOrder(signers) : setFirst(ending, signers, asked);
}

/** The same where nothing can be restored to him, since he is gone or elsewhere: what ends at once waits for whoever gives it. */
export function endersForGood(ending: readonly RoleId[], asked: Asked): RoleId[] {
  const givers = ending.filter(endsAtOnce).flatMap((role) => giverOf(role) ?? []);
  return inOrder([...enders(ending, asked), ...givers]);
}

/** Who may ever ask for rights or set them. */
export const rightsStaff = [
  'security_admin',
  'secrecy_office_head',
  'secrecy_officer',
] as const satisfies readonly RoleId[];

/** SYSTEM-004: rights are asked for by the secrecy staff, from `requester` upward, and set by `setter`. */
export function granters(settings: Settings): RoleId[] {
  const requester = setting(settings, 'SYSTEM-004.requester');
  return [...new Set<RoleId>([setter(settings), 'secrecy_office_head', requester])];
}

/** Who agrees to what gives somebody access, besides whoever decides over his office. */
export function setter(settings: Settings): RoleId {
  return setting(settings, 'SYSTEM-004.setter');
}

/** The setter signs first, but neither his own asking nor his own office. */
function setFirst(offices: readonly RoleId[], signers: readonly RoleId[], { actor, settings }: Asked): RoleId[] {
  const sets = setter(settings);
  const others = signers.filter((role) => role !== sets);
  const own = holds(actor, sets) || offices.includes(sets);
  return inOrder(own ? others : [sets, ...others]);
}

function inOrder(roles: readonly RoleId[]): RoleId[] {
  return [...new Set(roles)].sort((a, b) => ladder.indexOf(a) - ladder.indexOf(b));
}

/** Whom the ending of an office concerns that waited for nobody: he gave it and may give it back. */
export function giverOf(role: RoleId): RoleId | undefined {
  return officeOf(role)?.given.at(-1);
}

/** Whether he is the giver of an office to this person; the head who gives one is the head of the person's department. */
export function gives(
  role: RoleId,
  actor: Pick<Actor, 'id' | 'roles' | 'tokens'>,
  person: { readonly id: string; readonly department_id: string | null },
): boolean {
  const giver = giverOf(role);
  if (!giver || person.id === actor.id) return false;
  return giver === 'dept_head' ? actor.tokens.includes(`h:${person.department_id}`) : holds(actor, giver);
}

/** Held for one department: it does not move along with a person. */
export function isOfDepartment(role: RoleId): boolean {
  return role === 'dept_head' || role === 'dept_secrecy_officer';
}

export function endsAtOnce(role: RoleId): boolean {
  return officeOf(role)?.ended.length === 0;
}
