import { declare } from './declared.ts';
import type { Clock } from './clock.ts';
import type { Effects } from './effect.ts';
import type { ClauseId, Period } from './generated/clauses.ts';
import type { Cause } from './guard.ts';
import type { Settings } from './parameter.ts';
import type { Circumstances } from './verdict.ts';

/** What timed work may look at. */
export interface DutyContext<Tx> extends Omit<Circumstances, 'matter'> {
  readonly tx: Tx;
  readonly newId: () => string;
  /** When the unit was founded. */
  readonly openedAt: string;
}

/** Timed work of a clause. The scheduler runs it for each unit; it reads, then returns effects that go through the one write path. */
export interface Duty<Tx = unknown> {
  readonly id: `${string}.${string}`;
  /** Clauses it serves; empty: every clause (it runs before and after the others). */
  readonly clauses: readonly ClauseId[];
  /** What it brings about: it is the clause itself that does it, so no guard is asked; the reason stands. */
  readonly causes?: readonly Cause<unknown>[];
  /** What comes back under a clock, once a period. */
  readonly comesBack?: { readonly clock: Clock; readonly period: (settings: Settings) => Period };
  readonly run: (context: DutyContext<Tx>) => Promise<Effects>;
}

export function defineDuty<Tx>(duty: Duty<Tx>): Duty {
  return declare('duty', duty as Duty);
}
