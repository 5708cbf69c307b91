import { QueryClient, queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { PasswordLaw } from '#kernel/password.ts';
import type { Text } from '#kernel/text.ts';
import type { ProcedureInfo, RegisterInfo, Session, ThingInfo, ValueInfo } from './api.ts';
import type { Year } from '#web/kit/working-days.ts';
import { dropDraftsOf } from '#web/form/draft.ts';
import { Fault, get, send, whenSignedOut } from './http.ts';
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
      // Over while a page is open: the page stays as it is and asks to sign in again.
      const before = queryClient.getQueryData<Session | null>(['session']) ?? null;
      if (before) setSignedOut(true);
      return before;
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

/** How each clause is cited in this unit, by its id. */
export const articlesQuery = queryOptions({
  queryKey: ['clauses', 'articles'],
  staleTime: 300_000,
  queryFn: async () => (await get<{ articles: Readonly<Partial<Record<string, Text>>> }>('articles')).articles,
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

/** `newPassword` takes the place of a one-time password. */
export async function signIn(login: string, password: string, newPassword?: string): Promise<void> {
  await enter('session', { login, password, ...(newPassword === undefined ? {} : { newPassword }) });
}

/** Other sessions of the person end; this one goes on. */
export async function changePassword(password: string, newPassword: string): Promise<void> {
  await send('POST', 'session/password', { password, newPassword });
}

/** Gives the password once more, right before a signature. */
export async function confirmOneself(password: string): Promise<void> {
  await send('POST', 'session/confirm', { password });
}

export async function signInAsDemo(login: string): Promise<void> {
  await enter('demo/session', { login });
}

async function enter(path: string, attempt: object): Promise<void> {
  await send('POST', path, attempt);
  const before = queryClient.getQueryData<Session | null>(['session']);
  const session = await get<Session>('session', null);
  tellTabs({ person: personKey(session) });
  // Another person must never see what the one before had on his screen, nor go on with it.
  if (before && personKey(before) !== personKey(session)) return location.reload();
  queryClient.setQueryData(['session'], shown(session));
  await queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
  setSignedOut(false);
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

export function hasRole(session: Session, ...roles: readonly RoleId[]): boolean {
  return session.person.roles.some((role) => roles.includes(role));
}

let signedOut = false;
const listeners = new Set<() => void>();

function setSignedOut(next: boolean): void {
  signedOut = next;
  for (const listener of listeners) listener();
}

whenSignedOut(() => setSignedOut(true));

whenTold(({ person }) => {
  const here = shownPerson();
  if (here === null) return;
  if (person !== null && person !== here) return anotherIsSignedIn();
  setSignedOut(person === null);
});

/** The session is over; the screen stays and asks to sign in again. */
export function endedByIdleness(): void {
  setSignedOut(true);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** True when the session ended while the page was open: the screen is kept and asks for the password again. */
export function useSignedOut(): boolean {
  return useSyncExternalStore(subscribe, () => signedOut);
}
