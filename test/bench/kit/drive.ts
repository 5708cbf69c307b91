import { runChild } from './child.ts';
import type { Meter } from './cost.ts';
import type { Call, Plan } from './load.ts';

export interface Driven {
  /** Requests per second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export interface Target {
  readonly url: string;
  readonly tokens: readonly string[];
  /** The round of the nth client. */
  readonly calls: (n: number) => readonly Call[];
}

export function drive({ url, tokens, calls }: Target, clients: number, seconds: number, warmup = 1): Promise<Driven> {
  const plan: Plan = {
    url,
    seconds,
    warmup,
    clients: tokens.slice(0, clients).map((token, n) => ({ token, calls: calls(n) })),
  };
  return runChild<Driven>('load.ts', [JSON.stringify(plan)]);
}

/** One server driven, with what each request cost the machine. */
export interface Costed extends Driven {
  /** Processor time of a request in its server and in PostgreSQL, in µs. */
  readonly server: number;
  readonly database: number;
  /** Written to the WAL for it, in KB. */
  readonly wal: number;
}

export interface Pair {
  readonly ours: Costed;
  readonly bare: Costed;
  /** Our rate over the bare one. */
  readonly ratio: number;
}

export interface Metered {
  readonly target: Target;
  readonly meter: Meter;
}

async function costed({ target, meter }: Metered, clients: number, seconds: number): Promise<Costed> {
  const { result, spent } = await meter.during(() => drive(target, clients, seconds, 0));
  const each = (amount: number, scale: number) => (amount / (result.rate * seconds)) * scale;
  return {
    ...result,
    server: each(spent.server, 1e6),
    database: each(spent.database, 1e6),
    wal: each(spent.wal, 1e-3),
  };
}

/** Both in turn, several times, so that what else the machine does meets both; the round of the middle ratio counts. */
export async function compare(
  ours: Metered,
  bare: Metered,
  clients: number,
  { seconds, rounds }: { seconds: number; rounds: number },
): Promise<Pair> {
  const pairs: Pair[] = [];
  for (let round = 0; round < rounds; round++) {
    const [other, own] = [await costed(bare, clients, seconds), await costed(ours, clients, seconds)];
    pairs.push({ ours: own, bare: other, ratio: own.rate / other.rate });
  }
  const sorted = pairs.sort((a, b) => a.ratio - b.ratio);
  return sorted[Math.floor((sorted.length - 1) / 2)] as Pair;
}
