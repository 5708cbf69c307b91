import { dateOf } from '#kernel/calendar.ts';
import type { CivilDate } from '#kernel/json.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

/** He cools off from the day he left, not before the last copy came back from him. */
export function coolsFrom({
  returnedOn,
  input,
  now,
}: Pick<Ask<Facts, Input>, 'returnedOn' | 'input' | 'now'>): CivilDate {
  const left = input.leaves_on ?? dateOf(now);
  return returnedOn !== null && returnedOn > left ? returnedOn : left;
}
