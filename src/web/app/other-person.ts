import { useSyncExternalStore } from 'react';

let other = false;
const listeners = new Set<() => void>();

/** Somebody else is signed in than this page shows: it shows nothing any more until it is loaded anew. */
export function anotherIsSignedIn(): void {
  other = true;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useOtherPerson(): boolean {
  return useSyncExternalStore(subscribe, () => other);
}
