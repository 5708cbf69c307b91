import type pg from 'pg';
import { DatabaseAway } from '#server/db/away.ts';
import { closeClient, isDead, openClient } from '#server/db/pool.ts';
import type { Lock } from './vault.ts';

/** Held by whoever changes files of the vault: servers that share the data directory share the database too, and no lock of files. */
const vaultLock = 7048;

/** On a connection of its own: whoever asks may be in the middle of a transaction, and all those of the pool be waiting for him. */
export function databaseLock(config: pg.ClientConfig): { readonly lock: Lock; stop(): Promise<void> } {
  let line: pg.Client | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  async function connected(): Promise<pg.Client> {
    if (line && !isDead(line)) return line;
    line = openClient(config);
    await line.connect();
    return line;
  }

  async function ask(client: pg.Client, statement: string): Promise<void> {
    await client.query(statement, [vaultLock]);
  }

  async function held<T>(work: () => Promise<T>): Promise<T> {
    const away = (error: unknown) => {
      throw new DatabaseAway(error);
    };
    const client = await connected().catch(away);
    await ask(client, 'select pg_advisory_lock($1)').catch(away);
    try {
      return await work();
    } finally {
      // With its connection the lock is gone by itself.
      await ask(client, 'select pg_advisory_unlock($1)').catch(() => closeClient(client));
    }
  }

  return {
    lock: (work) => {
      const next = turn.then(() => held(work));
      turn = next.catch(() => {});
      return next;
    },
    stop: async () => {
      await turn;
      if (line) await closeClient(line);
    },
  };
}
