import { type Calendar, instantOf, isWorkingDay } from '#kernel/calendar.ts';
import type { Instant } from '#kernel/json.ts';

/** Working days of the story: six weeks. */
export const storyDays = 30;

/** The last `storyDays` working days before today, the oldest first. */
export function workdaysBefore(today: string, calendar: Calendar): string[] {
  const days: string[] = [];
  let date = Temporal.PlainDate.from(today);
  while (days.length < storyDays) {
    date = date.subtract({ days: 1 });
    if (isWorkingDay(calendar, date.toString()) === true) days.unshift(date.toString());
    else if (Temporal.PlainDate.compare(date, Temporal.PlainDate.from(today).subtract({ days: 120 })) < 0)
      throw new Error(`no calendar before ${today}`);
  }
  return days;
}

/** `daysAgo` 0 is the last working day before today. */
export function momentOf(days: readonly string[], daysAgo: number, time: string): Instant {
  const day = days[days.length - 1 - daysAgo];
  if (!day) throw new RangeError(`the story is ${days.length} days long; ${daysAgo} is before it`);
  return instantOf(day, time);
}
