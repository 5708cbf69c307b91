import type pg from 'pg';
import { DatabaseAway } from './away.ts';
import { type Line, streamOf } from './pool.ts';

/** The way to a connection: whoever stands in line for one when the database goes away does not wait until each before him has tried. */
export function turnstile({ pool, cut }: Line): { acquire(): Promise<pg.PoolClient>; cut(): void } {
  const waiting = new Set<(why: DatabaseAway) => void>();
  return {
    acquire() {
      const { promise, resolve, reject } = Promise.withResolvers<pg.PoolClient>();
      waiting.add(reject);
      pool.connect().then(
        (client) => (waiting.delete(reject) ? resolve(client) : client.release()),
        (error: unknown) => {
          waiting.delete(reject);
          reject(new DatabaseAway(error));
        },
      );
      return promise;
    },
    cut() {
      for (const reject of waiting) reject(new DatabaseAway());
      waiting.clear();
      cut();
    },
  };
}

/** Statements sent in one go of the program leave in one write: each write costs as much as a short statement. */
export function gathering(client: pg.PoolClient): void {
  const stream = streamOf(client);
  const send = client.query.bind(client) as (...asked: unknown[]) => unknown;
  let held = false;
  const gathered = (...asked: unknown[]) => {
    if (!held) {
      held = true;
      stream.cork();
      process.nextTick(() => {
        held = false;
        stream.uncork();
      });
    }
    return send(...asked);
  };
  client.query = gathered as typeof client.query;
}
