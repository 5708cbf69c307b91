import type { Reckoned } from '#kernel/calendar.ts';
import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { Instant } from '#kernel/json.ts';
import type { Place } from '#modules/organization/index.ts';

export interface ClosingRecorded extends Brought {
  readonly place: Pick<Place, 'name' | 'kind'>;
  /** Days for which its check is still owed. */
  readonly owed: readonly unknown[];
  /** When work ends today; null on a day known to be off. */
  readonly workEnds: Reckoned<Instant | null>;
  /** What was checked. */
  readonly items: readonly string[];
}

/** That everything was checked when a key place was left is put on record. */
export const closingRecorded = defineHappening<ClosingRecorded>('check.recorded');
