import { cover } from './cover.ts';
import { get, send } from './http.ts';
import { lastActive, markActive } from './rested.ts';
import { shownPerson } from './shown-person.ts';
import { tellTabs } from './tabs.ts';

/** How long before the end the page warns, in seconds (anchors: a minute); half of it where the unit's time is shorter. */
export function warnSeconds(idleSeconds: number): number {
  return Math.min(60, idleSeconds / 2);
}

/** Between two signs of life to the server while somebody types without asking it anything, in ms. */
const signOfLife = 20_000;

export interface Idle {
  readonly left: number;
  readonly state: 'working' | 'warned' | 'over';
}

/** How the session stands `idleMs` after the last key or click. */
export function idleAt(idleMs: number, idleSeconds: number): Idle {
  const left = Math.max(0, Math.ceil(idleSeconds - idleMs / 1000));
  return { left, state: left === 0 ? 'over' : left <= warnSeconds(idleSeconds) ? 'warned' : 'working' };
}

let told = 0;

/** A key or a click of a person; the page's own questions to the server are none. */
export function active(now: number): void {
  if (now - lastActive() >= 1000) markActive(now);
  if (now - told < signOfLife) return;
  told = now;
  // What is wrong with the session is seen to where every answer is.
  void get('session').catch(() => null);
}

/** Nobody is here, or whoever is goes away: nothing is shown in any tab, and nothing done, until he proves again that it is he. */
export async function lock(): Promise<void> {
  cover('locked');
  tellTabs({ person: shownPerson(), locked: true });
  await send('POST', 'session/lock').catch(() => null);
}
