import type { App } from '../app.ts';
import type { Denials, Turned } from './turned-away.ts';
import { enter } from '../act/enter.ts';
import { write } from '../act/write.ts';
import { unitsOf } from '../tell-units.ts';

/** Counted this long, so that nobody fills the ledger by knocking. */
const gatherMs = 10 * 60_000;
/** Origins told apart in one go; the rest are one. */
const mostOrigins = 20;
const rest = 'others';

/** Counts who is turned away at the door, and enters how often and from where: one entry for each origin and kind in ten minutes. */
export function countDenials(app: () => App): Denials {
  const counted = new Map<string, number>();
  let entering: Promise<void> = Promise.resolve();

  function note(what: Turned, origin: string): void {
    const key = `${what} ${origin}`;
    const at = counted.has(key) || counted.size < mostOrigins ? key : `${what} ${rest}`;
    counted.set(at, (counted.get(at) ?? 0) + 1);
  }

  async function enterAll(): Promise<void> {
    const all = [...counted];
    counted.clear();
    if (all.length === 0) return;
    try {
      for (const unit of await unitsOf(app())) await enterIn(app(), unit, all);
    } catch (error) {
      // Lost with the process only: while the ledger cannot be written it is counted on.
      for (const [key, n] of all) counted.set(key, (counted.get(key) ?? 0) + n);
      throw error;
    }
  }

  const timer = setInterval(() => {
    entering = entering.then(() => (app().away() || app().halted() ? undefined : enterAll())).catch(() => {});
  }, gatherMs);
  timer.unref();
  return {
    note,
    enter: enterAll,
    stop: async () => {
      clearInterval(timer);
      await entering;
      await enterAll().catch(() => {});
    },
  };
}

async function enterIn(app: App, unit: string, all: readonly (readonly [string, number])[]): Promise<void> {
  await app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, app.systemToken, unit);
    if (!presence) throw new Error('the server has no session');
    for (const [key, n] of all) {
      const [what, device] = key.split(' ') as [string, string];
      await write({
        app,
        connection,
        presence: { ...presence, device },
        act: `door:${what}`,
        input: null,
        key: null,
        outcome: 'denied',
        ops: [],
        clauses: ['SYSTEM-006'],
        object: { table: 'tries', id: String(n) },
        label: null,
        answer: () => ({ status: 200, body: {} }),
      });
    }
  });
}
