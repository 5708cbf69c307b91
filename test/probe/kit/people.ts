import { type Books, textOf, textsOf } from './books.ts';

/** Somebody of the unit with what the regulation asks of whoever is to know something. */
export interface Somebody {
  readonly id: string;
  readonly department: string;
  readonly roles: ReadonlySet<string>;
  readonly heads: ReadonlySet<string>;
  /** Seals he keeps: what is approved for one is for him to carry out (SEAL-002). */
  readonly keeps: ReadonlySet<string>;
  /** Persons he has a tie to that stands. */
  readonly tied: ReadonlySet<string>;
  /** The highest level by grade (PEOPLE-001), 0 to 5. */
  readonly cleared: number;
  /** Pledge (PEOPLE-005) and training before the post (PEOPLE-006). */
  readonly ready: boolean;
  readonly administrator: boolean;
}

/** PEOPLE-001: core for top secret, important for secret, general for confidential; work secrets need no grade. */
const byGrade: Readonly<Record<string, number>> = { none: 2, general: 3, important: 4, core: 5 };

/** SYSTEM-004: whoever runs, authorises or audits knows no business by office. */
const administrators = ['system_admin', 'security_admin', 'audit_admin'];

export function peopleOf(books: Books): readonly Somebody[] {
  const of = (table: string) => books.rows.filter((row) => row.table === table).map(({ data }) => data);
  const before = (value: unknown) => value === null || Date.parse(textOf(value)) <= Date.parse(books.now);
  const appointments = of('appointment').filter(
    ({ since, until }) => before(since) && !(until !== null && before(until)),
  );
  const ties = of('tie').filter(({ ended_at }) => ended_at === null);
  const pledges = of('signature').filter(
    ({ signing, valid_until }) => signing === 'pledge' && Date.parse(textOf(valid_until)) > Date.parse(books.now),
  );
  const trained = of('training').filter(({ kind, passed }) => kind === 'pre_post' && passed === true);
  return of('person').map((person) => {
    const id = textOf(person.id);
    const mine = (one: Readonly<Record<string, unknown>>) => one.person_id === id;
    const roles = new Set(appointments.filter(mine).map(({ role }) => textOf(role)));
    const administrator = administrators.some((role) => roles.has(role));
    const inPost = person.state === 'active';
    return {
      id,
      department: textOf(person.department_id),
      roles,
      heads: new Set(of('department').flatMap((one) => (one.head_id === id ? [textOf(one.id)] : []))),
      keeps: new Set(of('seal').flatMap((one) => (one.keeper_id === id ? [textOf(one.id)] : []))),
      tied: new Set(
        ties.flatMap((one) =>
          mine(one) ? [textOf(one.related_id)] : one.related_id === id ? [textOf(one.person_id)] : [],
        ),
      ),
      // PEOPLE-006, PEOPLE-014: not yet, and no longer, in a post that touches secrets.
      cleared: administrator || !inPost ? 1 : (byGrade[textOf(person.grade)] ?? 0),
      ready: pledges.some(mine) && trained.some(mine),
      administrator,
    };
  });
}

/** CLASSIFY-019: a scope names people and posts; whoever keeps the registry's books is meant as its duty. */
export function meant(who: Somebody, tokens: unknown): boolean {
  const registry = ['registry_clerk', 'secrecy_officer', 'secrecy_office_head'].some((role) => who.roles.has(role));
  return textsOf(tokens).some((token) => {
    const [kind, name = ''] = token.split(':');
    if (kind === 'p') return name === who.id;
    if (kind === 's') return who.keeps.has(name);
    if (kind === 'r') return who.roles.has(name);
    if (who.administrator) return false;
    if (kind === 'd') return name === who.department;
    if (kind === 'h') return who.heads.has(name);
    return kind === 'all' || (token === 'duty:registry' && registry);
  });
}
