import type { NewRow } from '#kernel/table.ts';
import type { directoryProposal, Linked, Past } from '#modules/people/index.ts';
import { asWritten } from '../ldap/as-written.ts';
import type { Listed, Listing } from '../ldap/people.ts';

/** What it would say; who is written there is known by his link alone, never by his name. */
export type Wanted = Pick<
  NewRow<typeof directoryProposal>,
  'kind' | 'subject' | 'link_id' | 'person_id' | 'name' | 'department'
>;

interface Compared {
  readonly made: readonly Wanted[];
  /** Proposals that are overtaken. */
  readonly over: readonly Pick<Past, 'id' | 'state'>[];
}

/** What is proposed now and what no more. What was settled is not proposed again while the directory says the same. */
export function propose(listing: Listing, links: readonly Linked[], past: readonly Past[]): Compared {
  const wanted = new Map(wantedOf(listing, links).map((one) => [keyOf(one), one]));
  const over: Past[] = [];
  const open = past.filter(({ state, subject }) => state === 'open' && !listing.doubled.has(subject));
  for (const one of open) {
    const now = wanted.get(keyOf(one));
    if (now && isSame(now, one)) wanted.delete(keyOf(one));
    else over.push(one);
  }
  // Who is back can be gone once more.
  const back = (one: Past) => one.kind === 'gone' && one.state === 'rejected' && listing.people.has(one.subject);
  const settled = lastSettled(past);
  const made = [...wanted.values()].filter((one) => !isSettled(one, settled.get(keyOf(one))));
  return { made, over: [...over, ...past.filter(back)] };
}

function wantedOf({ people, gone }: Listing, links: readonly Linked[]): readonly Wanted[] {
  const known = new Map(links.map((link) => [link.subject, link]));
  const there = [...people].flatMap(([subject, listed]) => {
    const link = known.get(subject);
    return link
      ? otherwise(link, listed)
      : [{ kind: 'new', subject, link_id: null, person_id: null, ...listed } as const];
  });
  const lost = links.filter(({ subject }) => gone.has(subject));
  return [...there, ...lost.map((link) => about(link, 'gone', { name: null, department: null }))];
}

function otherwise(link: Linked, listed: Listed): readonly Wanted[] {
  if (link.state === 'left') return [];
  const called = listed.name !== null && listed.name !== asWritten(link.name);
  const placed = listed.department !== null && listed.department !== asWritten(link.department ?? '');
  return [...(called ? [about(link, 'called', listed)] : []), ...(placed ? [about(link, 'placed', listed)] : [])];
}

function about({ subject, link_id, person_id }: Linked, kind: Wanted['kind'], { name, department }: Listed): Wanted {
  return { kind, subject, link_id, person_id, name, department };
}

const keyOf = ({ kind, subject }: Pick<Wanted, 'kind' | 'subject'>) => `${kind} ${subject}`;

/** What a proposal of its kind is about. */
const says = {
  new: ['name', 'department'],
  called: ['name', 'link_id'],
  placed: ['department', 'link_id'],
  gone: ['link_id'],
} as const satisfies Readonly<Record<Wanted['kind'], readonly (keyof Wanted)[]>>;

function isSame(one: Wanted, other: Wanted): boolean {
  return says[one.kind].every((column) => one[column] === other[column]);
}

function lastSettled(past: readonly Past[]): ReadonlyMap<string, Past> {
  const settled = past.filter(({ state }) => state === 'met' || state === 'rejected');
  return new Map(
    settled.sort((a, b) => ((a.closed_at ?? '') < (b.closed_at ?? '') ? -1 : 1)).map((one) => [keyOf(one), one]),
  );
}

/** Who was entered upon a proposal waits for his link: nothing more is proposed of him while he is here. */
function isSettled(one: Wanted, last: Past | undefined): boolean {
  if (!last) return false;
  const waits = last.kind === 'new' && last.state === 'met' && last.person_state !== 'left';
  return waits || isSame(one, last);
}
