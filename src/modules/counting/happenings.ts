import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { CloseFacts, CountFacts } from './facts/inventory.ts';
import type { SortingFacts } from './facts/sorting.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { dispositions } from './tables.ts';

export type Lost = Brought & Pick<CloseFacts, 'shortSince'> & { readonly copy: Copy };

/** A copy is declared missing. */
export const copyLost = defineHappening<Lost>('copy.lost');

/** One thing of a count is scanned. */
export const thingCounted = defineHappening<Brought & Pick<CountFacts, 'inventory' | 'repeat'>>('check.recorded');

/** What is said of a copy of the list that was not scanned. */
export interface Disposition {
  readonly carrier: string;
  readonly outcome: (typeof dispositions)[number];
  readonly code?: string | null | undefined;
  readonly place?: string | null | undefined;
  readonly note?: string | null | undefined;
}

export type Counted = Brought &
  Pick<CloseFacts, 'inventory' | 'seen' | 'present' | 'missing' | 'alarms'> & {
    readonly dispositions: readonly Disposition[];
  };

/** Whoever counted signs that all of it is there or accounted for. */
export const countSigned = defineHappening<Counted>('check.recorded');

export type Confirmed = Brought &
  Pick<CloseFacts, 'inventory' | 'found'> & {
    /** Read by whoever confirms it. */
    readonly codes: readonly string[];
  };

/** Somebody else signs the count too. */
export const countConfirmed = defineHappening<Confirmed>('check.recorded');

export type Sorted = Brought &
  Pick<SortingFacts, 'departmentId' | 'expected' | 'owed'> & { readonly codes: readonly string[] };

/** A department has sorted and checked what it has. */
export const departmentSorted = defineHappening<Sorted>('check.recorded');
