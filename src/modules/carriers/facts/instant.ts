import type { Instant } from '#kernel/json.ts';

/** A time as an input gives it, in the one form times are kept and compared in. */
export function instantIn(value: string | null | undefined): Instant | null {
  return value ? new Date(value).toISOString() : null;
}
