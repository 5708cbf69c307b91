import type pg from 'pg';
import { apartMs, compare, type Look } from './jump.ts';
import { logFault } from '../log-fault.ts';

export interface Clocks {
  readonly wall: () => number;
  /** Counts on whatever happens to the other. */
  readonly steady: () => number;
}

export const machineClocks: Clocks = { wall: Date.now, steady: () => performance.now() };

/** What became of a clock that jumped, in its own milliseconds. */
export interface Jump {
  readonly kind: 'jumped' | 'right-again' | 'confirmed';
  readonly expected: number;
  readonly found: number;
}

export interface TimeKeeper {
  /** The time of the installation. */
  now(): number;
  /** Before anything is judged: waits only where the clock has jumped, until time goes on as if it had not. */
  heed(): Promise<void> | undefined;
  /** At the start: an entry of this time is the last one, and what the machine says must fit it. */
  heedLast(last: number): Promise<void>;
  begin(told: Told): void;
  stop(): Promise<void>;
}

/** Whom the keeper tells, and who answers for the machine. */
export interface Told {
  readonly onJump: (jump: Jump) => Promise<void>;
  /** Somebody has said that the clock, as it is now, is right. */
  readonly isConfirmed: () => Promise<boolean>;
}

interface Row {
  readonly raw: number;
  readonly correction: number;
}

const everyMs = 5000;
/** An answer that took longer says too little of when it was given. */
const slowMs = 2000;
/** A site that wrote nothing for longer is asked whether its clock is right. */
const longestPauseMs = 60 * 86_400_000;
/** Another server on the same database saw the same jump. */
const sameMs = 3000;

const reading = `select extract(epoch from clock_timestamp())::double precision * 1000 as raw,
  coalesce(jingui.correction(), 0) as correction`;

/**
 * The clock that counts is that of the database's machine. Where it jumps against a steady count it is not believed: what it jumped by
 * is taken off again, so that nothing becomes overdue by a wrong clock, no session lives longer and no time is earlier than one written
 * before, until somebody says that the machine is right or it is right again.
 */
export async function keepTime(pool: pg.Pool, clocks: Clocks = machineClocks): Promise<TimeKeeper> {
  let told: Told | undefined;
  const first = await read();
  let base: Look = { wall: first.raw, steady: first.steady };
  let correction = first.correction;
  /** Our own clock, which mostly is the same; asked each time, since it costs nothing. */
  let own: Look = { wall: clocks.wall(), steady: clocks.steady() };
  let looking: Promise<void> | undefined;
  /** While it is seen to by how much the clock jumped nobody judges by it. */
  let settling: Promise<void> | undefined;
  let telling: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  async function read(): Promise<Row & { steady: number }> {
    for (;;) {
      const before = clocks.steady();
      const { rows } = await pool.query<Row>(reading);
      const after = clocks.steady();
      if (Math.abs(after - before) < slowMs) return { ...(rows[0] as Row), steady: (before + after) / 2 };
    }
  }

  async function lookNow(): Promise<void> {
    const { raw, correction: added, steady } = await read();
    const seen = compare(base, { wall: raw, steady });
    const expected = seen.expected + correction;
    base = seen.base;
    correction = added;
    if (seen.jump === 0) return;
    await set({ raw, correction: added }, expected);
  }

  /** Written down before anything is told: what is judged from now on goes by it. */
  async function set({ raw, correction: added }: Row, expected: number): Promise<void> {
    const wanted = Math.abs(expected - raw) > apartMs ? Math.round(expected - raw) : 0;
    if (Math.abs(wanted - added) > sameMs && (await correct(wanted)))
      tell({ kind: wanted === 0 ? 'right-again' : 'jumped', expected, found: raw });
    correction = wanted;
  }

  async function correct(wanted: number): Promise<boolean> {
    const { rowCount } = await pool.query(
      'update jingui.installation set correction_ms = $1, melting_since = null where abs(coalesce(jingui.correction(), 0) - $1) > $2',
      [wanted, sameMs],
    );
    return rowCount === 1;
  }

  function tell(jump: Jump): void {
    telling = telling.then(() => told?.onJump(jump)).catch((error: unknown) => logFault(error));
  }

  function look(): Promise<void> {
    looking ??= lookNow().finally(() => {
      looking = undefined;
    });
    return looking;
  }

  /** Ahead of the machine, time goes on more slowly until they meet; behind it, it is taken at its word. */
  async function believeIfConfirmed(): Promise<void> {
    if (correction === 0 || !(await told?.isConfirmed())) return;
    const { raw, correction: added } = await read();
    const { rowCount } = await pool.query(
      `update jingui.installation set correction_ms = greatest(correction_ms, 0), melting_since = case when correction_ms > 0 then now() end
       where correction_ms <> 0 and melting_since is null`,
    );
    correction = Math.max(added, 0);
    if (rowCount === 1) tell({ kind: 'confirmed', expected: raw + added, found: raw });
  }

  return {
    now: () => clocks.wall() + correction,
    heed() {
      const seen = compare(own, { wall: clocks.wall(), steady: clocks.steady() });
      own = seen.base;
      if (seen.jump !== 0)
        settling = look().finally(() => {
          settling = undefined;
        });
      return settling;
    },
    async heedLast(last) {
      const row = await read();
      const now = row.raw + row.correction;
      if (now < last - apartMs || now > last + longestPauseMs) await set(row, last);
    },
    begin(by) {
      told = by;
      const tick = () =>
        look()
          .then(believeIfConfirmed)
          .catch(() => {}); // A database that is away is told of elsewhere.
      timer = setInterval(() => void tick(), everyMs);
      timer.unref();
    },
    async stop() {
      clearInterval(timer);
      await looking?.catch(() => {});
      await telling;
    },
  };
}
