import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { z } from 'zod';
import type { Db } from '../database.ts';
import { closeClient, openClient } from '../db/pool.ts';
import { anything, type ChangeFeed, type Told } from './feed.ts';

/** Hints of one moment go out together: one statement tells them all, however many acts there were. */
const gatherMs = 200;
const againMs = 1000;
const channel = 'jingui_changed';

/** PostgreSQL takes less than 8000 bytes at a time. */
const mostBytes = 7000;
const idsAtOnce = 100;

const mark = z.templateLiteral(['session:', z.string()]);
const rows = z.object({
  room: z.string(),
  table: z.string(),
  ids: z.array(z.string()),
  named: z.literal(true).optional(),
});
const heard = z.object({
  from: z.string(),
  unit: z.string(),
  told: z.array(z.union([z.literal(anything), mark, rows])),
});

export interface SharedFeed extends ChangeFeed {
  stop(): Promise<void>;
}

/**
 * A feed that also hears what the other servers on the same database tell, and tells them, through the database's own channel: unit,
 * tables and ids of rows, never what stands in them. A hint is no more than that: what is lost while the database is away is made up by telling
 * everybody that something changed.
 */
export function sharedFeed(own: ChangeFeed, db: Db, config: pg.ClientConfig, serverId: string): SharedFeed {
  const waiting = new Map<string, Told[]>();
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let line: pg.Client | undefined;
  let lost = false;

  function send(): void {
    timer = undefined;
    const hints = [...waiting].flatMap(([unit, told]) =>
      parcels(told).map((parcel) => JSON.stringify({ from: serverId, unit, told: parcel })),
    );
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
        if (lost) own.tellAll([anything]);
        lost = true;
        await gone;
      } catch {
        await closeClient(next);
      }
      await sleep(againMs, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
    }
  }

  /** Whoever may log in to the database may send anything on its channels. */
  function take(payload = ''): void {
    const { success, data } = heard.safeParse(parsed(payload));
    if (success && data.from !== serverId) own.tell(data.unit, data.told);
  }

  const hearing = hear();
  return {
    listen: own.listen,
    tellAll: own.tellAll,
    tell: (unit, told) => {
      own.tell(unit, told);
      waiting.set(unit, [...(waiting.get(unit) ?? []), ...told]);
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

/** Cut so that each fits into one notification. */
function parcels(told: readonly Told[]): Told[][] {
  const made: Told[][] = [];
  let bytes = mostBytes;
  for (const one of told.flatMap(cut)) {
    const size = Buffer.byteLength(JSON.stringify(one)) + 1;
    if (bytes + size > mostBytes) {
      made.push([]);
      bytes = 0;
    }
    made.at(-1)?.push(one);
    bytes += size;
  }
  return made;
}

function cut(one: Told): Told[] {
  if (typeof one === 'string') return [one];
  const { ids, ...of } = one;
  return Array.from({ length: Math.ceil(ids.length / idsAtOnce) }, (_, n) => ({
    ...of,
    ids: ids.slice(n * idsAtOnce, (n + 1) * idsAtOnce),
  }));
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return null;
  }
}
