import type { CalendarYear } from '#kernel/calendar.ts';
import { insert, type RowOp } from '#kernel/effect.ts';
import { calendarYear } from '#modules/organization/index.ts';

/** Said wherever the year's source is shown: nobody takes it for the published arrangement. */
const source = '演示：按法定节假日推定，未含调休安排，不得用于真实单位';

const yearsAhead = 2;

/**
 * Calendars for years whose arrangement is not published yet, so that a demo keeps running over the New Year: the days of the
 * law alone (全国年节及纪念日放假办法), without the shifting of working days.
 */
export function demoCalendars(thisYear: number, known: readonly CalendarYear[]): RowOp[] {
  const years = Array.from({ length: yearsAhead + 2 }, (_, n) => thisYear - 1 + n);
  return years
    .filter((year) => !known.some((one) => one.year === year))
    .map((year) => insert(calendarYear, { year, source, off: holidays(year), on: [] }));
}

function holidays(year: number): string[] {
  const fixed = ['01-01', '04-05', '05-01', '05-02', '10-01', '10-02', '10-03'].map((day) => `${year}-${day}`);
  const lunar = [
    ...[-1, 0, 1, 2].map((shift) => lunarDay(year, 1, 1, shift)),
    lunarDay(year, 5, 5, 0),
    lunarDay(year, 8, 15, 0),
  ];
  const weekdays = [...fixed, ...lunar].filter((date) => Temporal.PlainDate.from(date).dayOfWeek <= 5);
  return [...new Set(weekdays)].sort();
}

/** Civil date of a day of the Chinese calendar: 春节 1/1, 端午 5/5, 中秋 8/15. */
function lunarDay(year: number, month: number, day: number, shift: number): string {
  const monthCode = `M${String(month).padStart(2, '0')}`;
  const date = Temporal.PlainDate.from({ year, monthCode, day, calendar: 'chinese' });
  return date.add({ days: shift }).withCalendar('iso8601').toString();
}
