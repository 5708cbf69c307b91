import { setting } from '#kernel/parameter.ts';
import type { Instant } from '#kernel/json.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { dateWithin, workingTimeBefore } from '#kernel/window.ts';
import { field } from '../../phrases/hand-fields.ts';

/** The later of two times. */
export function lastOf(one: Instant | null, other: Instant | null): Instant | null {
  return one === null || (other !== null && other > one) ? other : one;
}

/** The last move of any of several copies. */
export function lastMove(copies: readonly { readonly since: Instant }[]): Instant | null {
  return copies.reduce<Instant | null>((last, { since }) => lastOf(last, since), null);
}

/**
 * CARRIER-068: an act on a copy is entered within the next working day, never before the last move of the copy. What waits for a signature
 * was entered when it was asked for.
 */
export function actedWithin<A extends Circumstances>(
  acted: (ask: A) => Instant | null | undefined,
  since: (ask: A) => Instant | null,
  entered: (ask: A) => Instant = ({ now }) => now,
): Rule<A> {
  return dateWithin({
    clause: 'CARRIER-068',
    field: 'acted_at',
    name: field('acted_at'),
    value: acted,
    between: (ask) => {
      const { calendar, settings } = ask;
      const now = entered(ask);
      const earliest = workingTimeBefore(calendar, now, setting(settings, 'LAW.window_custody_acted_at'));
      const last = since(ask);
      return { from: last !== null && last > earliest ? last : earliest, to: now };
    },
  });
}

/** What is entered of a move: when it was done, if not now, and what went before. */
export interface Entry extends Circumstances {
  readonly entered: Instant | null | undefined;
  readonly since: Instant | null;
  /** When it was asked for, where a signature came later. */
  readonly requested?: Instant;
}

/** Of whatever changes hands, wherever that is asked. */
export const enteredInTime: Rule<Entry> = actedWithin(
  ({ entered }) => entered,
  ({ since }) => since,
  ({ requested, now }) => requested ?? now,
);
