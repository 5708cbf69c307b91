import type { Kysely } from 'kysely';
import pg from 'pg';
import { awayOr, DatabaseAway } from './db/away.ts';
import { OneStatement, openPool, serving } from './db/pool.ts';
import { foresee, type Foresight } from './db/foresight.ts';
import { keepWarm } from './db/keep-warm.ts';
import { kyselyOver } from './db/kysely-over.ts';
import type { Speaker } from './seal/open-value.ts';
import type { OpenRows } from './seal/open-rows.ts';
import { ask, askOnce, type Answered, planAgain } from './db/statement.ts';
import { gathering, turnstile } from './db/turnstile.ts';
import { types } from './db/types.ts';

/** A module's view of the database: Kysely over the act's transaction. */
export type Tx<D> = Kysely<D>;

export interface Db {
  readonly pool: pg.Pool;
  /** Runs `work` in one transaction; rolls back when it throws. */
  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /** The same for work that only reads, or writes by `later` alone: where nothing was written, nobody waits for the end. */
  look<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /** One statement, prepared once per connection by its text, in a transaction of its own. */
  alone<R extends pg.QueryResultRow>(text: string, values: readonly unknown[]): Promise<R[]>;
  /**
   * Runs `work` while no other server holds the lock of this name; false where one does. The lock is the connection's: it is free as
   * soon as a server is gone, whatever it left behind.
   */
  locked(name: string, work: () => Promise<void>): Promise<boolean>;
  /** The database is away: whoever waits for it is told now, on a connection or for one. */
  cut(): void;
  /** While nobody is at work: asks these on the connection used next, and plans what else was asked there. They change nothing. */
  keepWarm(asked: readonly Asked[]): void;
  close(): Promise<void>;
}

interface Asked {
  readonly text: string;
  readonly values: readonly unknown[];
}

export interface Connection {
  /** Runs a statement, prepared once per connection by its text. */
  query<R extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<R[]>;
  /** Runs a statement planned for these very values: for lists, where the best plan depends on who asks for what. */
  once<R extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<R[]>;
  /** A statement whose answer nobody needs: it is waited for at the end only, together with the commit, which it can still prevent. */
  later(sent: Promise<unknown>): void;
  /** From here to the end of the transaction sealed values are opened for him; before, and for nobody, they stay as they are. */
  speakFor(speaker: Speaker): void;
  /** Sends now what will be the first statements of `asked`, if they are (`db/foresight.ts`). */
  foresee(asked: (tx: Kysely<never>) => Promise<unknown>, most?: number): Foresight;
  readonly kysely: Kysely<never>;
  readonly client: pg.PoolClient;
}

/** A connection as its pool keeps it: with what was sent in this transaction and not waited for. */
interface Kept {
  readonly connection: Connection;
  readonly sent: Promise<unknown>[];
  /** Nobody speaks on it any more. */
  readonly hush: () => void;
}

/**
 * A prepared statement is planned once: planning an act's queries behind their policies costs more than running them. It may
 * be planned while its tables are empty, so it goes by their indexes whatever their size.
 */
const planning = ['-c plan_cache_mode=force_generic_plan', '-c enable_seqscan=off'];
/** For a statement planned for its own values. */
const planFreely = ['set local plan_cache_mode = auto', 'set local enable_seqscan = on'];

export function openDb(config: pg.PoolConfig, open: OpenRows): Db {
  const line = openPool(
    {
      max: 12,
      ...config,
      // A connection that is kept knows its statements and their plans; a new one plans each anew, behind all policies.
      idleTimeoutMillis: 0,
      // Statements leave at once, without waiting for the answers of those before: fewer trips for each transaction.
      pipeline: true,
      types,
      options: [config.options, '-c TimeZone=UTC', ...planning].filter(Boolean).join(' '),
    },
    serving,
    OneStatement,
  );
  const { acquire, cut } = turnstile(line);
  let cool = () => {};
  const known = new WeakMap<pg.PoolClient, Kept>();

  function keptOf(client: pg.PoolClient): Kept {
    const found = known.get(client);
    if (found) return found;
    gathering(client);
    const sent: Promise<unknown>[] = [];
    const kept = { sent, ...makeConnection(client, sent, open) };
    known.set(client, kept);
    return kept;
  }

  async function run<T>(work: (connection: Connection) => Promise<T>, waits: boolean): Promise<T> {
    const client = await acquire();
    const { connection, sent, hush } = keptOf(client);
    sent.length = 0;
    hush();
    let broken: Error | undefined;
    try {
      connection.later(ask(client, 'begin'));
      const result = await work(connection);
      // Of several statements one could fail without the database knowing; the last may go together with the commit.
      await Promise.all(sent.slice(0, -1));
      const waited = waits || sent.length > 1;
      connection.later(ask(client, 'commit'));
      if (waited) await firstFailure(sent);
      return result;
    } catch (error) {
      const rolledBack = ask(client, 'rollback').catch((failure: Error) => {
        broken = failure;
      });
      // A later statement fails because an earlier one did: the first tells why.
      const first = await firstFailure(sent).then(
        () => error,
        (failure: unknown) => failure,
      );
      await rolledBack;
      throw awayOr(client, first);
    } finally {
      client.release(broken);
    }
  }

  return {
    pool: line.pool,
    transaction: (work) => run(work, true),
    look: (work) => run(work, false),
    async alone(text, values) {
      const client = await acquire();
      let broken: DatabaseAway | undefined;
      try {
        const { connection, hush } = keptOf(client);
        hush();
        return await connection.query(text, values);
      } catch (failure) {
        const error = awayOr(client, failure);
        if (error instanceof DatabaseAway) broken = error;
        throw error;
      } finally {
        client.release(broken);
      }
    },
    async locked(name, work) {
      const client = await acquire();
      let broken: Error | undefined;
      try {
        const { rows } = await ask<{ got: boolean }>(client, tryLock, [lockSpace, name]).catch((error: unknown) => {
          throw awayOr(client, error);
        });
        if (rows[0]?.got !== true) return false;
        await work().finally(() =>
          ask(client, unlock, [lockSpace, name]).catch((error: Error) => {
            broken = error; // With the connection its locks are gone.
          }),
        );
        return true;
      } finally {
        client.release(broken);
      }
    },
    cut,
    keepWarm(asked) {
      cool = keepWarm(line.pool, async (client) => {
        keptOf(client);
        for (const { text, values } of asked) await ask(client, text, values);
        await planAgain(client);
      });
    },
    close: () => {
      cool();
      return line.pool.end();
    },
  };
}

/** First half of the locks that go by name; the second is the name's digest. */
const lockSpace = 7046;
const tryLock = 'select pg_try_advisory_lock($1, hashtext($2)) as got';
const unlock = 'select pg_advisory_unlock($1, hashtext($2))';

/** Waits for all of them; throws what the first of them to fail threw. */
async function firstFailure(sent: readonly Promise<unknown>[]): Promise<void> {
  for (const one of await Promise.allSettled(sent)) if (one.status === 'rejected') throw one.reason;
}

function makeConnection(
  client: pg.PoolClient,
  sent: Promise<unknown>[],
  open: OpenRows,
): { connection: Connection; hush: () => void } {
  let speaker: Speaker | null = null;
  const send = (text: string, values: readonly unknown[]) => ask(client, text, values);
  async function shown(answer: Answered, text: string): Promise<Answered> {
    if (speaker) await open(client, answer, text, speaker);
    return answer;
  }
  const run = async (text: string, values: readonly unknown[] = []) => shown(await send(text, values), text);
  const kysely = kyselyOver(run);
  const connection: Connection = {
    client,
    kysely,
    speakFor: (one) => {
      speaker = one;
    },
    query: async (text, values) => (await run(text, values)).rows as never,
    foresee: (one, most = Number.POSITIVE_INFINITY) => foresee({ send, shown }, one, most),
    later: (one) => {
      one.catch(() => {}); // Told at the end of the transaction.
      sent.push(one);
    },
    once: async (text, values = []) => {
      const planned = planFreely.map((set) => ask(client, set));
      const [result] = await Promise.all([askOnce(client, text, values), ...planned]);
      return (await shown(result, text)).rows as never;
    },
  };
  const hush = () => {
    speaker = null;
  };
  return { connection, hush };
}
