import type { Instant } from '#kernel/json.ts';

/** A time as an input gives it, in the one form times are kept and compared in. */
export function instantIn(value: string | null | undefined): Instant | null {
  return value ? new Date(value).toISOString() : null;
}

/** Forms give times to the minute: what is typed as now begins with the minute. */
export function minuteOf(at: Instant): Instant {
  return `${at.slice(0, 17)}00.000Z`;
}

/**
 * When a copy moves: at the time entered late (CARRIER-068), else now. An act that waited for another on the same copy began
 * before that one was done, but its move still comes after it.
 */
export function momentOf(acted: string | null | undefined, now: Instant, since: Instant): Instant {
  return instantIn(acted) ?? (now < since ? since : now);
}
