/** Working days. A year that is not loaded is an answer (`Unloaded`), never a guess: nobody knows next year's arrangement. */
import { isWeekday, plusDays } from './civil.ts';
import type { CivilDate, Instant } from './json.ts';

/** Exceptions of one year: off = weekdays that are free, on = Saturdays and Sundays that are worked. */
export interface CalendarYear {
  readonly year: number;
  readonly source?: string;
  readonly off: readonly CivilDate[];
  readonly on: readonly CivilDate[];
}

export type Calendar = readonly CalendarYear[];

export interface Unloaded {
  readonly unloaded: number;
}

/** End of work where the unit has not said otherwise (api_conventions.end_of_working_day). */
export const endOfWork = '17:30';
export const zone = 'Asia/Shanghai';

export function isUnloaded(value: unknown): value is Unloaded {
  return typeof value === 'object' && value !== null && 'unloaded' in value;
}

export function isWorkingDay(calendar: Calendar, date: CivilDate): boolean | Unloaded {
  const of = Number(date.slice(0, 4));
  const year = calendar.find((one) => one.year === of);
  if (!year) return { unloaded: of };
  return isWeekday(date) ? !year.off.includes(date) : year.on.includes(date);
}

/** The date itself when it is worked, else the next day that is. */
export function workingDayFrom(calendar: Calendar, date: CivilDate): CivilDate | Unloaded {
  const worked = isWorkingDay(calendar, date);
  if (isUnloaded(worked)) return worked;
  return worked ? date : workingDayFrom(calendar, plusDays(date, 1));
}

/** The n-th working day after `date`; 0 is the date itself, worked or not. */
export function addWorkingDays(calendar: Calendar, date: CivilDate, days: number): CivilDate | Unloaded {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`working days must be a whole number, not ${days}`);
  let at = date;
  for (let left = days; left > 0; left -= 1) {
    const next = workingDayFrom(calendar, plusDays(at, 1));
    if (isUnloaded(next)) return next;
    at = next;
  }
  return at;
}

/** The instant work ends on `date`, or on the next working day when `date` is free. */
export function endOfWorkingDay(
  calendar: Calendar,
  date: CivilDate,
  time: string = endOfWork,
  timeZone: string = zone,
): Instant | Unloaded {
  const day = workingDayFrom(calendar, date);
  return isUnloaded(day) ? day : instantOf(day, time, timeZone);
}

/** Wall-clock time in the unit's zone as an instant, e.g. 2026-08-03 17:30 -> 2026-08-03T09:30:00.000Z. */
export function instantOf(date: CivilDate, time: string, timeZone: string = zone): Instant {
  const at = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: time });
  return at.toInstant().toString({ fractionalSecondDigits: 3 });
}

/** The civil date an instant falls on in the unit's zone. */
export function dateOf(instant: Instant, timeZone: string = zone): CivilDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
