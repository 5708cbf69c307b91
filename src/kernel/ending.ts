/** What stands against the ending of offices and the leaving of people, whichever act it is. */
import { type Holdings, roleName, vacated } from './authority.ts';
import type { RoleId } from './generated/clauses.ts';
import { list, phrases } from './text.ts';
import type { Circumstances, Rule } from './verdict.ts';

const say = phrases(
  {
    stays: '以下角色须有人担任，此人是最后一位：{roles}。',
    'stays.remedy': '先任命接任的人：{roles}。',
    'stays-listed': '绝密载体在管期间，指定名单上须至少有一名机要（保密）人员，此人是最后一位。',
    'stays-listed.remedy': '先把另一名机要（保密）人员列入指定名单。',
    'keeps-seals': '此人专管的印章还没有交给接任的人：{seals}。',
    'keeps-seals.remedy': '先更换印章的专管人。',
    'keeps-places': '此人负责的部位还没有交给接任的人：{places}。',
    'keeps-places.remedy': '先变更部位的负责人。',
  },
  {
    stays: 'These roles must be held by somebody, and this person is the last: {roles}.',
    'stays.remedy': 'Appoint the successor first: {roles}.',
    'stays-listed':
      'While top-secret carriers are kept, at least one person of the registry is on the designated list, and this is the last.',
    'stays-listed.remedy': 'Put another person of the registry on the list first.',
    'keeps-seals': 'Seals in the keeping of this person have no successor yet: {seals}.',
    'keeps-seals.remedy': 'Name another keeper of the seals first.',
    'keeps-places': 'Places this person answers for have no successor yet: {places}.',
    'keeps-places.remedy': 'Name another head of the places first.',
  },
);

/** What is in a person's keeping by name, and passes on with a successor only. */
export interface Keeping {
  readonly seals: readonly string[];
  /** Key places: the others may be without a head. */
  readonly places: readonly string[];
  /** The last of the registry on the list of those who handle top secret, while there is any (CARRIER-050). */
  readonly lastListed: boolean;
}

/** What a person would lose: offices, and by leaving also what is in his keeping. */
export interface Ending {
  readonly person: { readonly id: string };
  readonly holders: Holdings;
  readonly keeps: Keeping;
  readonly offices: readonly RoleId[];
}

const names = (roles: readonly RoleId[]) => list(roles.map(roleName));

/** The office that must be held by somebody is not left empty: asked for each office that ends, whatever ends it. */
export function staysRule<A extends Circumstances>(of: (ask: A) => Ending): Rule<A> {
  const left = (ask: A) => {
    const { offices, person, holders } = of(ask);
    return vacated(offices, person.id, holders, ask);
  };
  return {
    id: 'stays',
    clause: 'SYSTEM-004',
    kind: 'state',
    broken: (ask) => left(ask).length > 0,
    says: (ask) => say('stays', { roles: names(left(ask)) }),
    remedy: (ask) => say('stays.remedy', { roles: names(left(ask)) }),
    facts: (ask) => ({ roles: left(ask) }),
  };
}

/** CARRIER-050: while top secret is kept, somebody of the registry may handle it. */
export function listedRule<A extends Circumstances>(of: (ask: A) => Pick<Ending, 'keeps'> | null): Rule<A> {
  return {
    id: 'stays-listed',
    clause: 'CARRIER-050',
    kind: 'state',
    broken: (ask) => of(ask)?.keeps.lastListed === true,
    says: () => say('stays-listed'),
    remedy: () => say('stays-listed.remedy'),
  };
}

/** SITE-004: a key place is answered for from within; its head goes, and not to another department either, once another answers for it. */
export function placesRule<A extends Circumstances>(of: (ask: A) => Pick<Ending, 'keeps'> | null): Rule<A> {
  const left = (ask: A) => of(ask)?.keeps.places ?? [];
  return {
    id: 'places-handed-over',
    clause: 'SITE-004',
    kind: 'state',
    broken: (ask) => left(ask).length > 0,
    says: (ask) => say('keeps-places', { places: list(left(ask)) }),
    remedy: () => say('keeps-places.remedy'),
  };
}

/** Whoever leaves hands over what is in his keeping: the act that names the successor ends his own. */
export function leavingRules<A extends Circumstances>(of: (ask: A) => Ending): Rule<A>[] {
  return [
    staysRule(of),
    listedRule(of),
    {
      id: 'seals-handed-over',
      clause: 'SEAL-001',
      kind: 'state',
      broken: (ask) => of(ask).keeps.seals.length > 0,
      says: (ask) => say('keeps-seals', { seals: list(of(ask).keeps.seals) }),
      remedy: () => say('keeps-seals.remedy'),
    },
    placesRule(of),
  ];
}
