import { useSyncExternalStore } from 'react';

let offset = 0;
let shown = Date.now();
const listeners = new Set<() => void>();

function tick(): void {
  shown = Date.now() + offset;
  for (const listener of listeners) listener();
}

setInterval(tick, 20_000);

/** The server's clock is the unit's clock; a demo may stand on another day. */
export function setUnitClock(now: string): void {
  offset = Date.parse(now) - Date.now();
  tick();
}

export function unitNow(): number {
  return Date.now() + offset;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The unit's time, renewed often enough for deadlines. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => shown);
}
