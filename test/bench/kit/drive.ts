import { runChild } from './child.ts';
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

export interface Pair {
  readonly ours: Driven;
  readonly bare: Driven;
  /** Our rate over the bare one. */
  readonly ratio: number;
}

/** Both in turn, several times, so that what else the machine does meets both; the round of the middle ratio counts. */
export async function compare(
  ours: Target,
  bare: Target,
  clients: number,
  { seconds, rounds }: { seconds: number; rounds: number },
): Promise<Pair> {
  const pairs: Pair[] = [];
  for (let round = 0; round < rounds; round++) {
    const [other, own] = [await drive(bare, clients, seconds), await drive(ours, clients, seconds)];
    pairs.push({ ours: own, bare: other, ratio: own.rate / other.rate });
  }
  const sorted = pairs.sort((a, b) => a.ratio - b.ratio);
  return sorted[Math.floor((sorted.length - 1) / 2)] as Pair;
}
