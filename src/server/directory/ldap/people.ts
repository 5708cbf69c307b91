import type { Client, Entry } from 'ldapts';
import { asWritten } from './as-written.ts';
import { type LdapServer, withLdap } from './connection.ts';
import { type LastingId, subjectFilter, subjectOf } from './subject.ts';

export interface PeopleSettings {
  readonly base: string;
  /** Who belongs to the unit. */
  readonly filter: string;
  /** The attributes in which a name and a department stand; no other is asked for. */
  readonly name: string;
  readonly department: string | undefined;
}

/** Somebody as the directory has him. */
export interface Listed {
  readonly name: string | null;
  readonly department: string | null;
}

export interface Listing {
  /** By their lasting names. */
  readonly people: ReadonlyMap<string, Listed>;
  /** Lasting names that several entries have. */
  readonly doubled: ReadonlySet<string>;
  /** Entries without a usable lasting name. */
  readonly nameless: number;
  /** Of those asked about, whom it knows no more. */
  readonly gone: ReadonlySet<string>;
}

/** Why there is no list: part of it would pass for the whole. */
export type NoListing = 'none' | 'too-many' | 'limited' | 'elsewhere';

const pageSize = 500;
const most = 20_000;

/** All people there are, page by page, whole or not at all. Throws `LdapAway`. */
export async function readPeople(
  settings: LdapServer & { readonly id: LastingId },
  people: PeopleSettings,
  known: readonly string[],
): Promise<Listing | NoListing> {
  return withLdap(settings, async (client) => {
    const entries = await allOf(client, settings.id, people);
    if (typeof entries === 'string') return entries;
    const { found, doubled, nameless } = bySubject(entries, settings.id, people);
    const missing = known.filter((subject) => !found.has(subject) && !doubled.has(subject));
    const gone = new Set<string>();
    for (const subject of missing) if (await isGone(client, settings.id, people, subject)) gone.add(subject);
    return { people: found, doubled, nameless, gone };
  });
}

async function allOf(client: Client, id: LastingId, people: PeopleSettings): Promise<Entry[] | NoListing> {
  const entries: Entry[] = [];
  const { SizeLimitExceededError } = await import('ldapts');
  const pages = client.searchPaginated(people.base, {
    ...asked(id),
    filter: people.filter,
    attributes: [id, people.name, ...(people.department === undefined ? [] : [people.department])],
    paged: { pageSize },
  });
  try {
    for await (const { searchEntries, searchReferences } of pages) {
      if (searchReferences.length > 0) return 'elsewhere';
      entries.push(...searchEntries);
      if (entries.length > most) return 'too-many';
    }
  } catch (error) {
    // It tells our account no more than that, page by page too.
    if (error instanceof SizeLimitExceededError) return 'limited';
    throw error;
  }
  return entries.length === 0 ? 'none' : entries;
}

function bySubject(entries: readonly Entry[], id: LastingId, { name, department }: PeopleSettings) {
  const found = new Map<string, Listed>();
  const doubled = new Set<string>();
  let nameless = 0;
  for (const entry of entries) {
    const subject = subjectOf(entry, id);
    if (subject === undefined || subjectFilter(id, subject) === undefined) nameless += 1;
    else if (found.has(subject)) doubled.add(subject);
    else found.set(subject, { name: textOf(entry, name), department: textOf(entry, department) });
  }
  // Which of them he is nobody can tell.
  for (const subject of doubled) found.delete(subject);
  return { found, doubled, nameless };
}

/** A list that was cut short unseen would make people gone who are there: each is asked for by himself. */
async function isGone(client: Client, id: LastingId, { base, filter }: PeopleSettings, subject: string) {
  const one = subjectFilter(id, subject);
  if (one === undefined) return false;
  const { searchEntries } = await client.search(base, {
    ...asked(id),
    filter: `(&${filter}${one})`,
    attributes: [id],
  });
  return searchEntries.length === 0;
}

function asked(id: LastingId) {
  return {
    scope: 'sub',
    timeLimit: 5,
    derefAliases: 'never',
    explicitBufferAttributes: id === 'objectGUID' ? [id] : [],
  } as const;
}

/** Servers write names of attributes as they like; of several values the first is told. */
function textOf(entry: Entry, attribute: string | undefined): string | null {
  const at = Object.keys(entry).find((key) => key.toLowerCase() === attribute?.toLowerCase());
  const value = at === undefined ? undefined : [entry[at]].flat()[0];
  const text = typeof value === 'string' ? asWritten(value) : '';
  return text === '' ? null : text;
}
