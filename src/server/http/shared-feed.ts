import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { z } from 'zod';
import type { Db } from '../database.ts';
import { closeClient, openClient } from '../db/pool.ts';
import { anything, type ChangeFeed } from './feed.ts';

/** Hints of one moment go out together: one statement tells them all, however many acts there were. */
const gatherMs = 200;
const againMs = 1000;
const channel = 'jingui_changed';

const told = z.object({ from: z.string(), unit: z.string(), tables: z.array(z.string()) });

export interface SharedFeed extends ChangeFeed {
  stop(): Promise<void>;
}

/**
 * A feed that also hears what the other servers on the same database tell, and tells them, through the database's own channel: unit and
 * names of tables, never what. A hint is no more than that: what is lost while the database is away is made up by telling
 * everybody that something changed.
 */
export function sharedFeed(own: ChangeFeed, db: Db, config: pg.ClientConfig, serverId: string): SharedFeed {
  const waiting = new Map<string, Set<string>>();
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let line: pg.Client | undefined;
  let heard = false;

  function send(): void {
    timer = undefined;
    const hints = [...waiting].map(([unit, tables]) => JSON.stringify({ from: serverId, unit, tables: [...tables] }));
    waiting.clear();
    // Lost where the database is away: whoever hears it come back asks anew.
    db.alone('select pg_notify($1, one) from unnest($2::text[]) as one', [channel, hints]).catch(() => {});
  }

  async function hear(): Promise<void> {
    while (!stopping.signal.aborted) {
      const next = openClient(config);
      line = next;
      const gone = new Promise<void>((resolve) => next.once('end', resolve));
      try {
        await next.connect();
        next.on('notification', ({ payload }) => take(payload));
        await next.query(`listen ${channel}`);
        if (heard) own.tellAll([anything]);
        heard = true;
        await gone;
      } catch {
        await closeClient(next);
      }
      await sleep(againMs, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
    }
  }

  /** Whoever may log in to the database may send anything on its channels. */
  function take(payload = ''): void {
    const { success, data } = told.safeParse(parsed(payload));
    if (success && data.from !== serverId) own.tell(data.unit, data.tables);
  }

  const hearing = hear();
  return {
    listen: own.listen,
    tellAll: own.tellAll,
    tell: (unit, tables) => {
      own.tell(unit, tables);
      const set = waiting.get(unit) ?? new Set();
      for (const table of tables) set.add(table);
      waiting.set(unit, set);
      timer ??= setTimeout(send, gatherMs);
      timer.unref();
    },
    stop: async () => {
      clearTimeout(timer);
      stopping.abort();
      if (line) await closeClient(line);
      await hearing;
    },
  };
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return null;
  }
}
