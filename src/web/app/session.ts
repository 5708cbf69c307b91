import { QueryClient, queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { PasswordLaw } from '#kernel/password.ts';
import type { Text } from '#kernel/text.ts';
import type { ProcedureInfo, RegisterInfo, Session, ThingInfo, ValueInfo } from './api.ts';
import type { Year } from '#web/kit/working-days.ts';
import { dropDraftsOf } from '#web/form/draft.ts';
import type { Offer } from '#web/proof/offer.ts';
import { type Asks, proofBy } from '#web/proof/asks.ts';
import { cover, isCovered, uncovered } from './cover.ts';
import { Fault, get, lockedCode, send, whenEnded } from './http.ts';
import { anotherIsSignedIn } from './other-person.ts';
import { personKey, setShownPerson, shownPerson } from './shown-person.ts';
import { tellTabs, whenTold } from './tabs.ts';
import { setUnitClock } from './unit-clock.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => error instanceof Fault && error.passing && error.status !== 401 && count < 2,
    },
  },
});

/** Null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 60_000,
  async queryFn(): Promise<Session | null> {
    try {
      return shown(await get<Session>('session'));
    } catch (error) {
      if (!(error instanceof Fault && error.status === 401)) throw error;
      const before = queryClient.getQueryData<Session | null>(['session']) ?? null;
      const locked = error.code === lockedCode;
      // While a page is open it stays as it is, out of sight; a page that is loaded waits to be shown at all.
      if (before || locked) cover(locked ? 'locked' : 'over');
      if (before || !locked) return before;
      await uncovered();
      return shown(await get<Session>('session'));
    }
  },
});

function shown(session: Session): Session {
  setUnitClock(session.now);
  setShownPerson(personKey(session));
  return session;
}

interface Installation {
  readonly state: 'setup' | 'waiting' | 'ready';
  /** Offices of administrators nobody of whom has chosen his password yet. */
  readonly missing: readonly ('system_admin' | 'security_admin' | 'audit_admin')[];
  readonly demo: boolean;
  /** By which people may sign in here, as they are called. */
  readonly directories: { readonly oidc: Text | null; readonly ldap: Text | null };
  /** What is asked of passwords. */
  readonly password: PasswordLaw;
  readonly profiles: readonly ({ readonly id: string } & Text)[];
}

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: () => get<Installation>('setup'),
});

export const proceduresQuery = queryOptions({
  queryKey: ['procedures'],
  staleTime: 300_000,
  queryFn: async () => (await get<{ procedures: readonly ProcedureInfo[] }>('procedures')).procedures,
});

interface Registers {
  readonly registers: readonly RegisterInfo[];
  readonly things: readonly ThingInfo[];
  readonly values: readonly ValueInfo[];
}

const listed = {
  queryKey: ['registers'],
  staleTime: 300_000,
  queryFn: () => get<Registers>('registers'),
} as const;

export const registersQuery = queryOptions({ ...listed, select: ({ registers }: Registers) => registers });

export const thingsQuery = queryOptions({ ...listed, select: ({ things }: Registers) => things });

export const valuesQuery = queryOptions({ ...listed, select: byName });

function byName({ values }: Registers): ReadonlyMap<string, ValueInfo> {
  return new Map(values.map((value) => [value.name, value]));
}

interface Articles {
  readonly articles: Readonly<Partial<Record<string, Text>>>;
  readonly gists: Readonly<Partial<Record<string, Text>>>;
}

/** How each clause is cited in this unit and what it says in half a sentence, by its id. */
export const articlesQuery = queryOptions({
  queryKey: ['clauses', 'articles'],
  staleTime: 300_000,
  queryFn: () => get<Articles>('articles'),
});

/** Loaded years of the unit's calendar, for counting working days. */
export const calendarQuery = queryOptions({
  queryKey: ['calendar'],
  staleTime: 3_600_000,
  queryFn: async () => (await get<{ years: readonly Year[] }>('calendar')).years,
});

/** Who works here. Only below the shell, which has made sure that somebody is signed in. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data) throw new Error('no session below the shell');
  return data;
}

export function useProcedure(id: string): ProcedureInfo | undefined {
  return useQuery(proceduresQuery).data?.find((procedure) => procedure.id === id);
}

/** What a right password is followed by where somebody has, or must have, a second factor. */
export type Next = ({ readonly step: 'factor' } & Asks) | ({ readonly step: 'enrol' } & Offer);

/** `newPassword` takes the place of a one-time password. Null where he is in. */
export async function signIn(login: string, password: string, newPassword?: string): Promise<Next | null> {
  return signInAt('session', { login, password, ...(newPassword === undefined ? {} : { newPassword }) });
}

/** Any first proof: a password, or the word of a directory. */
export async function signInAt(path: string, attempt: object): Promise<Next | null> {
  const answer = await send<Next | { readonly step?: undefined }>('POST', path, attempt);
  if (answer.step !== undefined) return answer;
  await entered();
  return null;
}

export async function giveFactor(proof: object): Promise<void> {
  await enter('session/factor', proof);
}

/** Answers the codes for the day it is lost; the page goes on once they were seen (`entered`). */
export async function enrolFirst(answer: object): Promise<readonly string[] | null> {
  return (await send<{ readonly codes: readonly string[] | null }>('POST', 'session/enrol', answer)).codes;
}

/** Signs in by a passkey alone. */
export async function signInByPasskey(): Promise<void> {
  const asked = await send<Pick<Asks, 'ticket' | 'passkey'>>('POST', 'session/passkey');
  const proof = await proofBy('passkey', { ...asked, ways: { code: false, recovery: false, passkey: true } }, '');
  await enter('session/passkey/answer', proof);
}

/** Other sessions of the person end; this one goes on. */
export async function changePassword(password: string, newPassword: string): Promise<void> {
  await send('POST', 'session/password', { password, newPassword });
}

/** Proves once more that it is he, right before a signature or an act of authority. */
export async function confirmOneself(proof: object): Promise<void> {
  await send('POST', 'session/confirm', proof);
}

/** By what he may. */
export function askOneself(): Promise<Asks & { readonly password: boolean }> {
  return send('POST', 'session/challenge');
}

export async function signInAsDemo(login: string): Promise<void> {
  await enter('demo/session', { login });
}

async function enter(path: string, attempt: object): Promise<void> {
  await send('POST', path, attempt);
  await entered();
}

/** Somebody has signed in: the page goes on as his. */
export async function entered(): Promise<void> {
  const before = queryClient.getQueryData<Session | null>(['session']);
  const session = await get<Session>('session', null);
  tellTabs({ person: personKey(session) });
  // Another person must never see what the one before had on his screen, nor go on with it.
  if (before && personKey(before) !== personKey(session)) return location.reload();
  queryClient.setQueryData(['session'], shown(session));
  await queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
  cover('open');
}

/** Its owner proved that it is he: the page goes on where it was, in every tab. */
export async function resume(proof: object): Promise<void> {
  await send('POST', 'session/resume', proof);
  tellTabs({ person: shownPerson() });
  cover('open');
  await queryClient.invalidateQueries();
}

export async function signOut(): Promise<void> {
  const person = queryClient.getQueryData<Session | null>(['session'])?.person.id;
  if (person) dropDraftsOf(localStorage, person);
  const left = await send('DELETE', 'session').then(
    () => true,
    () => false,
  );
  queryClient.clear();
  queryClient.setQueryData(['session'], null);
  setShownPerson(null);
  if (left) tellTabs({ person: null });
}

/** Nobody with an office: the numbers of the catalogue are nothing to him. */
export function useIsStaff(): boolean {
  return (useQuery(sessionQuery).data?.person.roles ?? []).length === 0;
}

export function hasRole(session: Session, ...roles: readonly RoleId[]): boolean {
  return session.person.roles.some((role) => roles.includes(role));
}

whenEnded((how) => {
  if (shownPerson() !== null) cover(how);
});

whenTold(({ person, locked }) => {
  const here = shownPerson();
  if (here === null) return isCovered() && !locked && person !== null ? cover('open') : undefined;
  if (person !== null && person !== here) return anotherIsSignedIn();
  cover(locked ? 'locked' : person === null ? 'over' : 'open');
});
