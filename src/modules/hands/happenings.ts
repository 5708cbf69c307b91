import { defineHappening } from '#kernel/guard.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';
import type { Left } from '#modules/mail/door/happenings.ts';
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
