import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';
import type { Left } from '#modules/mail/door/happenings.ts';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import type { Instant } from '#kernel/json.ts';
import type { CarryOut } from './tables.ts';

/** CARRIER-053: what is entered where copies leave on a journey. */
export interface Departure {
  /** What is on record of it, where copies left on it before. */
  readonly journey: Pick<CarryOut, 'case_no' | 'keeper_id'> | null;
  readonly case_no: string | null | undefined;
  /** The keeper named, if he is somebody of this unit. */
  readonly keeper: Holder | null;
  readonly signature: boolean | undefined;
}

export type CarriedOut = Left & {
  /** Null where no more than leave is asked for. */
  readonly departure: Departure | null;
};

/** Copies leave on a journey. */
export const carriedOut = defineHappening<CarriedOut>('copy.left-house');

/** The clocks that may run since a copy was handed over to be read or lent. */
export const handingClocks = [
  'CARRIER-013',
  'CARRIER-014',
  'CARRIER-018',
  'CARRIER-022',
] as const satisfies readonly ClauseId[];

export type HandingUndone = Brought & {
  readonly carrier: string;
  readonly clock: ClauseId;
  readonly due_at: Instant;
};

/** What was owed of a copy since it was handed over is owed no more, though nobody gave it back. */
export const handingUndone = defineHappening<HandingUndone>('clock.cancelled');

export type CirculationStopped = Brought & { readonly reason: string };

/** CARRIER-012: a circulation is stopped before its end, and with it the clock of its week. */
export const circulationStopped = defineHappening<CirculationStopped>('clock.cancelled');

export type TaskTakenOver = Brought & {
  readonly had: Instant;
  /** The term of what takes its place. */
  readonly until: Instant;
};

/** CARRIER-012: what somebody had to do about a paper is another's from now on. */
export const taskTakenOver = defineHappening<TaskTakenOver>('clock.cancelled');
