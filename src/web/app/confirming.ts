import { useSyncExternalStore } from 'react';

/** Asks whoever works here to prove that it is he; answers whether he did. */
interface Asking {
  readonly answer: (done: boolean) => void;
}

let asking: Asking | null = null;
let hosts = 0;
const listeners = new Set<() => void>();

function set(next: Asking | null): void {
  asking = next;
  for (const listener of listeners) listener();
}

/** False at once where no page can ask: the desk opens no dialog. */
export function askToConfirm(): Promise<boolean> {
  if (hosts === 0 || asking) return Promise.resolve(false);
  return new Promise((resolve) => {
    set({
      answer: (done) => {
        set(null);
        resolve(done);
      },
    });
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  hosts += 1;
  return () => {
    listeners.delete(listener);
    hosts -= 1;
  };
}

export function useAsking(): Asking | null {
  return useSyncExternalStore(subscribe, () => asking);
}
