import type { Client } from 'ldapts';
import type { Text } from '#kernel/text.ts';
import { type LdapServer, withLdap } from './connection.ts';
import { type Listing, type NoListing, type PeopleSettings, readPeople } from './people.ts';
import { type LastingId, subjectFilter, subjectOf } from './subject.ts';

export interface LdapSettings extends LdapServer {
  readonly name: Text;
  readonly base: string;
  /** Finds who is called so: `{login}` stands for what was typed. */
  readonly filter: string;
  /** The attribute that names an entry for good. */
  readonly id: LastingId;
  /** Who of it belongs to the unit, where that is compared. */
  readonly people?: PeopleSettings | undefined;
}

/** Whom the directory knows under what was typed, and whether the password was his. */
export interface Found {
  readonly subject: string;
  readonly right: boolean;
}

/** A directory that is asked whether a password is somebody's (LDAP, Active Directory). */
export interface Ldap {
  readonly name: Text;
  /** As which it stands in links. */
  readonly issuer: string;
  /** Undefined where it knows nobody under that name, or several. Throws `LdapAway`. */
  byLogin(login: string, password: string): Promise<Found | undefined>;
  /** The same of somebody known by his lasting name. */
  bySubject(subject: string, password: string): Promise<Found | undefined>;
  /** The people of the unit there, and of those known whom it has no more. Throws `LdapAway`. */
  readonly list?: ((known: readonly string[]) => Promise<Listing | NoListing>) | undefined;
}

export function createLdap(settings: LdapSettings): Ldap {
  const { name, base, filter, people } = settings;
  const ask = (of: (escape: (value: string) => string) => string | undefined, password: string) =>
    // A bind without a password is one as nobody, and most servers take it.
    password === ''
      ? Promise.resolve(undefined)
      : withLdap(settings, (client) => prove(client, settings, of, password));
  return {
    name,
    issuer: `ldap:${base}`,
    // By a function: in a text `$'` would stand for what follows.
    byLogin: (login, password) => ask((escape) => filter.replaceAll('{login}', () => escape(login)), password),
    bySubject: (subject, password) => ask(() => subjectFilter(settings.id, subject), password),
    list: people && ((known) => readPeople(settings, people, known)),
  };
}

async function prove(
  client: Client,
  settings: LdapSettings,
  filterFor: (escape: (value: string) => string) => string | undefined,
  password: string,
): Promise<Found | undefined> {
  const { Filter, InvalidCredentialsError, SizeLimitExceededError } = await import('ldapts');
  const { base, id } = settings;
  const filter = filterFor((value) => Filter.escape(value));
  if (filter === undefined) return undefined;
  const { searchEntries: entries } = await client
    .search(base, {
      scope: 'sub',
      filter,
      sizeLimit: 2,
      timeLimit: 5,
      derefAliases: 'never',
      attributes: [id],
      explicitBufferAttributes: id === 'objectGUID' ? [id] : [],
    })
    .catch((error: unknown) => {
      if (error instanceof SizeLimitExceededError) return { searchEntries: [] };
      throw error;
    });
  const [entry] = entries;
  const subject = entries.length === 1 && entry ? subjectOf(entry, id) : undefined;
  // Nobody's name is looked at as long as somebody's.
  const dn = subject !== undefined && entry ? entry.dn : `cn=nobody,${base}`;
  const right = await client.bind(dn, password).then(
    () => true,
    (error: unknown) => {
      if (error instanceof InvalidCredentialsError) return false;
      throw error;
    },
  );
  return subject === undefined ? undefined : { subject, right };
}
