import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { OnProgress } from '../progress.ts';
import { detailOf } from './connect.ts';
import { closeClient, openClient, streamOf } from './pool.ts';

/** From one look to the next, while it is there and while it is away. */
const everyMs = { there: 1000, away: 400 };
/** An answer to `select 1`, or a new connection, takes this long at most on a machine that is merely busy. */
const patienceMs = 4000;

export interface Watch {
  /** True while nothing can be asked of the database: every route says so at once. */
  readonly away: () => boolean;
  /** Resolves with the reason when the database is given up for good. */
  readonly lost: Promise<unknown>;
  stop(): Promise<void>;
}

export interface WatchOptions {
  readonly config: pg.ClientConfig;
  /** Whoever waits on a connection is told at once. */
  readonly cut: () => void;
  /** Brings the database up again where that is ours to do; rejects when it is given up. */
  readonly revive?: (() => Promise<void>) | undefined;
  readonly onProgress: OnProgress;
}

/**
 * Asks once a second, on a connection of its own, whether the database is there, so that one that stopped, that went silent or that is
 * now a standby is known as such by all, and known to be back as soon as it is.
 */
export function watchDatabase({ config, cut, revive, onProgress }: WatchOptions): Watch {
  const { promise: lost, resolve: lose } = Promise.withResolvers<unknown>();
  const stopping = new AbortController();
  let line: pg.Client | undefined;
  let away = false;

  /** Why it cannot be asked; undefined where it can. One line may die alone, so a new one decides. */
  async function look(): Promise<string | undefined> {
    if (line && (await problemOf(line)) === undefined) return undefined;
    drop();
    const next = openClient(config, patienceMs);
    line = next;
    return (await reasonOf(next.connect())) ?? (await problemOf(next));
  }

  function drop(): void {
    if (line) streamOf(line).destroy();
    line = undefined;
  }

  async function keepLooking(): Promise<void> {
    while (!stopping.signal.aborted) {
      const problem = await look();
      if (stopping.signal.aborted) return;
      if (problem !== undefined) {
        drop();
        if (!away) tellAway(problem, onProgress);
        away = true;
        // Again and again: what connected in between may be as dead.
        cut();
        await revive?.().catch((error: unknown) => {
          stopping.abort();
          lose(error);
        });
      } else if (away) {
        away = false;
        onProgress({ zh: '数据库已恢复', en: 'the database is back' });
      }
      await sleep(away ? everyMs.away : everyMs.there, undefined, { ref: false, signal: stopping.signal }).catch(
        () => {},
      );
    }
  }

  const looking = keepLooking();
  return {
    away: () => away,
    lost,
    stop: async () => {
      stopping.abort();
      if (line) await closeClient(line);
      await looking;
      drop();
    },
  };
}

function tellAway(problem: string, onProgress: OnProgress): void {
  onProgress({
    level: 'warn',
    zh: `数据库连不上（${problem}），恢复之前一律答复 503`,
    en: `the database is away (${problem}): every request is answered 503 until it is back`,
  });
}

async function problemOf(line: pg.Client): Promise<string | undefined> {
  const asked = line.query<{ standby: boolean; closed: boolean }>(
    "select pg_is_in_recovery() as standby, current_setting('transaction_read_only')::bool as closed",
  );
  const silent = sleep(patienceMs, undefined, { ref: false })
    // Where it was we who were busy, the answer is here already and is read before the next turn.
    .then(() => turn())
    .then(() => turn())
    .then(() => 'no answer');
  return Promise.race([
    asked.then(
      ({ rows: [is] }) => (is?.standby ? 'standby' : is?.closed ? 'read-only' : undefined),
      (error: unknown) => detailOf(error),
    ),
    silent,
  ]);
}

async function reasonOf(work: Promise<unknown>): Promise<string | undefined> {
  return work.then(() => undefined, detailOf);
}
