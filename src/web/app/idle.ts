import { Fault, get, send } from './http.ts';
import { endedByIdleness } from './session.ts';

/** How long before the end the page warns, in seconds (anchors: a minute). */
export const warnSeconds = 60;

/** Between two signs of life to the server while somebody types without asking it anything, in ms. */
const signOfLife = 60_000;

/** Shared by all tabs of the browser: who works in one of them is not idle in the others. */
const key = 'jingui.active';

export interface Idle {
  readonly left: number;
  readonly state: 'working' | 'warned' | 'over';
}

/** How the session stands `idleMs` after the last key or click. */
export function idleAt(idleMs: number, idleSeconds: number): Idle {
  const left = Math.max(0, Math.ceil(idleSeconds - idleMs / 1000));
  return { left, state: left === 0 ? 'over' : left <= warnSeconds ? 'warned' : 'working' };
}

export function lastActive(): number {
  try {
    return Number(localStorage.getItem(key)) || 0;
  } catch {
    return 0;
  }
}

let told = 0;

/** A key or a click of a person; the page's own questions to the server are none. */
export function active(now: number): void {
  if (now - lastActive() < 1000) return;
  try {
    localStorage.setItem(key, String(now));
  } catch {
    // Without storage each tab counts for itself; the server's own limit stands in any case.
  }
  if (now - told < signOfLife) return;
  told = now;
  void get('session').catch((error: unknown) => {
    if (error instanceof Fault && error.status === 401) endedByIdleness();
  });
}

/** Nobody was here: the session ends for everybody, what is on the screen stays. */
export async function endIdle(): Promise<void> {
  await send('DELETE', 'session').catch(() => null);
  endedByIdleness();
}
