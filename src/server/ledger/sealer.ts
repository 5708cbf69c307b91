import type pg from 'pg';
import type { Text } from '#kernel/text.ts';
import { type Alarm, alarms, raise } from './alarm.ts';
import { halts, lasting, ofTree } from './halt.ts';
import type { LedgerKeys } from './keys.ts';
import { keyOf, type Lift } from './lift.ts';
import { type LedgerRecord, openRecord } from './record.ts';
import { sealBatch, treeFault } from './seal-batch.ts';
import { standing } from './standing.ts';
import { createWaits, type Waiting } from './waiting.ts';

export interface SealerOptions {
  /** Connections that may take the role jingui_sealer; two are enough. */
  readonly pool: pg.Pool;
  readonly keys: LedgerKeys;
  /** The data directory: what was signed is on record there, outside the database. */
  readonly dir: string;
  /** Milliseconds from one look for new entries to the next. */
  readonly intervalMs?: number;
  /** Of several servers on one database only the one that leads seals; by default this one. */
  readonly leads?: () => boolean;
  /** Told once when the sealer stops; by default the sentence goes to standard error. */
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
  /** Seals what is left. */
  stop(): Promise<void>;
  /** Seals everything that can be sealed now. Rejects where the sealer is halted or the database cannot be reached. */
  sealNow(): Promise<void>;
  /** Resolves when the entry, which must be committed already, is under a signed checkpoint. */
  waitFor(entryId: string): Promise<void>;
  /** True when the ledger was found damaged and nobody has lifted that; nothing may be written. */
  readonly halted: boolean;
  readonly problem: Text | null;
  /** What it stopped for and nobody lifted. */
  halts(): Promise<readonly Alarm[]>;
  /**
   * Lets sealing go on after this halt. `enter` writes who said so, and why, into the ledger; it is asked only if the cause is gone, or
   * can be set aside.
   */
  lift(key: string, enter: () => Promise<Lift>): Promise<'lifted' | 'absent' | 'stands'>;
  /** Keeps an alarm, once. */
  alarm(alarm: Alarm): Promise<void>;
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
  dir,
  intervalMs = 200,
  watchMs = 5000,
  overdueMs = 60_000,
  leads = always,
  onHalt = toStderr,
  onAlarm = toStderr,
}: SealerOptions): Sealer {
  const waiters = new Map<string, Waiter[]>();
  let opened: Promise<LedgerRecord> | undefined;
  let closely = true;
  let led = false;
  /** Entries sealed already where nothing is on record. */
  let lostAt = '0';
  let setAside: readonly string[] = [];
  let problem: Alarm | null = null;
  let started = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let watch: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let queued: Promise<void> | undefined;
  const waits = createWaits(() => performance.now());

  function recorded(): Promise<LedgerRecord> {
    opened ??= openRecord(dir, keys);
    return opened;
  }

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
    if (problem !== null) throw new SealerHalted(problem.says);
    if (mayLead()) {
      if (closely) await heedRecord(await recorded());
      if (closely || (await waiting(1)).length > 0) await drain(await recorded());
    }
    if (waiters.size > 0) await settleWaiters();
  }

  /** Whoever led before has written the record on: taking over, it is read anew, and everything looked at as after a start. */
  function mayLead(): boolean {
    const before = led;
    led = leads();
    if (led && !before) {
      opened = undefined;
      closely = true;
    }
    return led;
  }

  /** What stands is not forgotten by a restart, whichever server it stopped. */
  async function heedRecord(record: LedgerRecord): Promise<void> {
    const before = await standing(pool, record, keys);
    setAside = before.setAside;
    const [first] = before.halts;
    if (first !== undefined) throw halt(first);
    if (record.damaged) {
      const found = halts.badRecord(now());
      await raise(pool, found);
      await record.halted(found);
      throw halt(found);
    }
    const { rows } = await pool.query<{ size: string }>(`select size::text from ledger_tree where log = 'main'`);
    lostAt = record.last === null ? (rows[0]?.size ?? '0') : '0';
  }

  function waiting(limit: number): Promise<Waiting[]> {
    return pool
      .query<Waiting>(
        `select unit_id, id from ledger_entry where seq is null and not (unit_id || ' ' || id = any($1)) order by ord limit ${limit}`,
        [setAside],
      )
      .then(({ rows }) => rows);
  }

  async function drain(record: LedgerRecord): Promise<void> {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      for (let more = true; more; ) {
        const known = { last: record.last, closely };
        const result = await sealBatch(client, { keys, known, setAside, at: now() });
        if (result.note !== null) await record.signed(result.note);
        if (result.note !== null && lostAt !== '0') {
          await tell(alarms.newRecord(lostAt));
          lostAt = '0';
        }
        closely &&= result.size === null;
        more = result.more;
        for (const id of result.sealed) release(id);
        if (result.halt !== null) {
          if (lasting.includes(result.halt.kind)) await record.halted(result.halt);
          throw halt(result.halt);
        }
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

  function halt(found: Alarm): SealerHalted {
    problem = found;
    clearTimeout(timer);
    onHalt(found.says);
    const error = new SealerHalted(found.says);
    rejectAll(error);
    return error;
  }

  function rejectAll(error: Error): void {
    for (const list of waiters.values()) for (const { reject } of list) reject(error);
    waiters.clear();
  }

  function schedule(): void {
    clearTimeout(timer);
    if (!started || problem !== null) return;
    timer = setTimeout(() => {
      // A database that cannot be reached for a while is tried again at the next look; entries wait there unharmed.
      run()
        .catch(() => {})
        .finally(schedule);
    }, intervalMs);
    timer.unref();
  }

  /** Looks for itself, beside the sealing: what stands still does not tell, and another server may have halted or been let go on. */
  async function look(): Promise<void> {
    const { halts: stand, setAside: aside } = await standing(pool, await recorded(), keys);
    // Lifted at whichever server: what is set aside waits for nothing.
    setAside = aside;
    waits.see(await waiting(watched));
    if (problem === null && stand[0] !== undefined) halt(stand[0]);
    else if (problem !== null && stand.length === 0 && lasting.some((kind) => kind === problem?.kind)) goOn();
    const longest = waits.longest();
    if (longest === null || longest.ms < overdueMs || problem !== null) return;
    await tell(alarms.unsealed(longest.entry.unit_id, longest.entry.id));
  }

  async function tell(alarm: Alarm): Promise<void> {
    if (await raise(pool, alarm)) onAlarm(alarm.says);
  }

  /** As after a start: everything is looked at again before anything is signed. */
  function goOn(): void {
    problem = null;
    closely = true;
    schedule();
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

  async function stillWrong(record: LedgerRecord): Promise<boolean> {
    const client = await pool.connect();
    try {
      const known = { last: record.last, closely: true };
      return (await treeFault(client, { keys, known, setAside, at: now() })) !== null;
    } finally {
      client.release();
    }
  }

  return {
    get waiting() {
      return Math.floor((waits.longest()?.ms ?? 0) / 1000);
    },
    get halted() {
      return problem !== null;
    },
    get problem() {
      return problem?.says ?? null;
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
      rejectAll(new Error('the sealer was stopped'));
    },
    sealNow: run,
    alarm: tell,
    async halts() {
      return (await standing(pool, await recorded(), keys)).halts;
    },
    async lift(key, enter) {
      const record = await recorded();
      const { halts: stand } = await standing(pool, record, keys);
      const found = stand.find((one) => keyOf(one) === key);
      if (found === undefined) return 'absent';
      if (ofTree.some((kind) => kind === found.kind) && (await stillWrong(record))) return 'stands';
      const lift = await enter();
      await record.lifted(lift);
      await tell(alarms.lifted(lift));
      if (stand.length === 1) {
        goOn();
        await run().catch(() => {}); // What is found anew is told as before.
      }
      return 'lifted';
    },
    waitFor(entryId) {
      if (problem !== null) return Promise.reject(new SealerHalted(problem.says));
      if (stopped) return Promise.reject(new Error('the sealer was stopped'));
      return new Promise<void>((resolve, reject) => {
        waiters.set(entryId, [...(waiters.get(entryId) ?? []), { resolve, reject }]);
        // Not at once: entries committed in the same turn share one checkpoint and one fsync.
        setImmediate(() => void run().catch(() => {}));
      });
    },
  };
}

const always = () => true;

function now(): string {
  return new Date().toISOString();
}

function toStderr({ zh, en }: Text): void {
  process.stderr.write(`${zh}\n${en}\n`);
}
