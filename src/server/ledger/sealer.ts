import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Text } from '#kernel/text.ts';
import { alarms, raise } from './alarm.ts';
import type { LedgerKeys } from './keys.ts';
import { releaseLease, sealBatch } from './seal-batch.ts';
import { createWaits, type Waiting } from './waiting.ts';

export interface SealerOptions {
  /** Connections that may take the role jingui_sealer; two are enough. */
  readonly pool: pg.Pool;
  readonly keys: LedgerKeys;
  /** Milliseconds from one look for new entries to the next. */
  readonly intervalMs?: number;
  /** Told once when the sealer stops for good; by default the sentence goes to standard error. */
  readonly onHalt?: (says: Text) => void;
  /** Milliseconds from one look for entries that stay unsealed to the next, and how long one may. */
  readonly watchMs?: number;
  readonly overdueMs?: number;
  /** Told of an alarm that is new. */
  readonly onAlarm?: (says: Text) => void;
}

export interface Sealer {
  /** Checks the tree, seals what waits and goes on by itself. A damaged ledger does not throw: see `halted`. */
  start(): Promise<void>;
  /** Seals what is left and gives the lease back. */
  stop(): Promise<void>;
  /** Seals everything that can be sealed now. Rejects where the sealer is halted or the database cannot be reached. */
  sealNow(): Promise<void>;
  /** Resolves when the entry, which must be committed already, is under a signed checkpoint. */
  waitFor(entryId: string): Promise<void>;
  /** True when the ledger was found damaged; nothing may be written any more. */
  readonly halted: boolean;
  readonly problem: Text | null;
  /** Whole seconds the oldest unsealed entry has been waiting; 0 where none is. */
  readonly waiting: number;
}

export class SealerHalted extends Error {
  override name = 'SealerHalted';
  readonly says: Text;
  constructor(says: Text) {
    super(says.en);
    this.says = says;
  }
}

interface Waiter {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Entries watched at once; the oldest are enough to know that sealing stands still. */
const watched = 100;

export function createSealer({
  pool,
  keys,
  intervalMs = 200,
  watchMs = 5000,
  overdueMs = 60_000,
  onHalt = toStderr,
  onAlarm = toStderr,
}: SealerOptions): Sealer {
  const holder = randomUUID();
  const waiters = new Map<string, Waiter[]>();
  let knownSize: number | null = null;
  let problem: Text | null = null;
  let started = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let watch: NodeJS.Timeout | undefined;
  const waits = createWaits(() => performance.now());
  let running: Promise<void> | undefined;
  let queued: Promise<void> | undefined;

  /** One run at a time; a run asked for during another begins after it, so that it sees what was committed meanwhile. */
  function run(): Promise<void> {
    if (running === undefined) {
      running = seal().finally(() => {
        running = undefined;
      });
      return running;
    }
    queued ??= running
      .catch(() => {})
      .then(() => {
        queued = undefined;
        return run();
      });
    return queued;
  }

  async function seal(): Promise<void> {
    if (problem !== null) throw new SealerHalted(problem);
    if (knownSize === null || (await hasPending())) await drain();
    if (waiters.size > 0) await settleWaiters();
  }

  async function hasPending(): Promise<boolean> {
    const { rows } = await pool.query<{ found: boolean }>(
      'select exists (select from ledger_entry where seq is null) as found',
    );
    return rows[0]?.found === true;
  }

  async function drain(): Promise<void> {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      for (let more = true; more; ) {
        const result = await sealBatch(client, { keys, holder, knownSize });
        knownSize = result.size ?? knownSize;
        more = result.more;
        for (const id of result.sealed) release(id);
        if (result.halt !== null) throw halt(result.halt.says);
      }
    } catch (error) {
      if (!(error instanceof SealerHalted)) broken = error instanceof Error ? error : new Error(String(error));
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** Entries that other servers sealed, or that were sealed before anyone waited. */
  async function settleWaiters(): Promise<void> {
    const asked = [...waiters.keys()];
    const { rows } = await pool.query<{ id: string }>(
      'select id from ledger_entry where seq is null and id = any($1)',
      [asked],
    );
    const unsealed = new Set(rows.map(({ id }) => id));
    for (const id of asked) if (!unsealed.has(id)) release(id);
  }

  function release(id: string): void {
    for (const { resolve } of waiters.get(id) ?? []) resolve();
    waiters.delete(id);
  }

  function halt(says: Text): SealerHalted {
    problem = says;
    clearTimeout(timer);
    onHalt(says);
    const error = new SealerHalted(says);
    rejectAll(error);
    return error;
  }

  function rejectAll(error: Error): void {
    for (const list of waiters.values()) for (const { reject } of list) reject(error);
    waiters.clear();
  }

  function schedule(): void {
    if (!started || problem !== null) return;
    timer = setTimeout(() => {
      // A database that cannot be reached for a while is tried again at the next look; entries wait there unharmed.
      run()
        .catch(() => {})
        .finally(schedule);
    }, intervalMs);
    timer.unref();
  }

  /** Looks for itself, beside the sealing: what stands still does not tell. */
  async function look(): Promise<void> {
    const { rows } = await pool.query<Waiting>(
      `select unit_id, id from ledger_entry where seq is null order by ord limit ${watched}`,
    );
    waits.see(rows);
    const longest = waits.longest();
    if (longest === null || longest.ms < overdueMs || problem !== null) return;
    const alarm = alarms.unsealed(longest.entry.unit_id, longest.entry.id);
    if (await raise(pool, alarm)) onAlarm(alarm.says);
  }

  function scheduleWatch(): void {
    watch = setTimeout(() => {
      // What cannot be looked at now is looked at the next time.
      look()
        .catch(() => {})
        .finally(() => started && scheduleWatch());
    }, watchMs);
    watch.unref();
  }

  return {
    get waiting() {
      return Math.floor((waits.longest()?.ms ?? 0) / 1000);
    },
    get halted() {
      return problem !== null;
    },
    get problem() {
      return problem;
    },
    async start() {
      started = true;
      stopped = false;
      await run().catch((error: unknown) => {
        if (!(error instanceof SealerHalted)) throw error;
      });
      schedule();
      scheduleWatch();
    },
    async stop() {
      started = false;
      stopped = true;
      clearTimeout(timer);
      clearTimeout(watch);
      await run().catch(() => {}); // What stays unsealed is sealed at the next start.
      await releaseLease(pool, holder).catch(() => {});
      rejectAll(new Error('the sealer was stopped'));
    },
    sealNow: run,
    waitFor(entryId) {
      if (problem !== null) return Promise.reject(new SealerHalted(problem));
      if (stopped) return Promise.reject(new Error('the sealer was stopped'));
      return new Promise<void>((resolve, reject) => {
        waiters.set(entryId, [...(waiters.get(entryId) ?? []), { resolve, reject }]);
        // Not at once: entries committed in the same turn share one checkpoint and one fsync.
        setImmediate(() => void run().catch(() => {}));
      });
    },
  };
}

function toStderr({ zh, en }: Text): void {
  process.stderr.write(`${zh}\n${en}\n`);
}
