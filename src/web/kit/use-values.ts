import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { ValueInfo } from '#web/app/api.ts';
import { valuesQuery } from '#web/app/session.ts';

const none: ReadonlyMap<string, ValueInfo> = new Map();

/** The values the rooms declare, by name and in the order in which they are shown. */
export function useValues(): ReadonlyMap<string, ValueInfo> {
  return useQuery(valuesQuery).data ?? none;
}

/** What the things an answer names are called, by id, where the server told it with the answer; null where it tells none. */
export const ThingNames = createContext<Readonly<Record<string, string>> | null>(null);

export function useToldNames(): Readonly<Record<string, string>> | null {
  return useContext(ThingNames);
}

/** Names of some things of an answer; what is not among them may be known all the same. */
export const SomeNames = createContext<Readonly<Record<string, string>>>({});

export function useSomeNames(): Readonly<Record<string, string>> {
  return useContext(SomeNames);
}
