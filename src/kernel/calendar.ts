/** Working days, reckoned without Temporal because rules run in old browsers. A year nobody has loaded stops whatever counts in it. */
import { civilDay, isWeekday, plusDays } from './civil.ts';
import type { CivilDate, Instant } from './json.ts';

/** Exceptions of one year: off = weekdays that are free, on = Saturdays and Sundays that are worked. */
export interface CalendarYear {
  readonly year: number;
  readonly source?: string;
  readonly off: readonly CivilDate[];
  readonly on: readonly CivilDate[];
}

export type Calendar = readonly CalendarYear[];

/**
 * Nobody knows next year's arrangement, so nothing guesses it: `judge` and the write path make one refusal of this, the scheduler
 * one alert, and no rule or effect looks for it; facts `reckon`, so that what needs no day is judged too.
 */
export class YearNotLoaded extends Error {
  readonly year: number;
  constructor(year: number) {
    super(`the calendar of ${year} is not loaded`);
    this.year = year;
  }
}

/** Null in a year that is not loaded: for what must go on until somebody can load it. */
export function whenLoaded<T>(count: () => T): T | null {
  try {
    return count();
  } catch (error) {
    if (error instanceof YearNotLoaded) return null;
    throw error;
  }
}

/** What facts could not count: it stands where the day would, so that all else is judged all the same. */
export interface NotLoaded {
  readonly notLoaded: number;
}
export type Reckoned<T> = T | NotLoaded;

/** For facts: counts, or says which year is missing. */
export function reckon<T>(count: () => T): Reckoned<T> {
  try {
    return count();
  } catch (error) {
    if (error instanceof YearNotLoaded) return { notLoaded: error.year };
    throw error;
  }
}

/** For the rule or effect that needs it: what was counted, or the refusal of the year. */
export function reckoned<T>(found: Reckoned<T>): T {
  if (isNotLoaded(found)) throw new YearNotLoaded(found.notLoaded);
  return found;
}

export function isNotLoaded(found: unknown): found is NotLoaded {
  return typeof found === 'object' && found !== null && 'notLoaded' in found;
}

/** End of work where the unit has not said otherwise (api_conventions.end_of_working_day). */
export const endOfWork = '17:30';
export const endOfDay = '23:59:59.999';
export const zone = 'Asia/Shanghai';

export function isWorkingDay(calendar: Calendar, date: CivilDate): boolean {
  const of = Number(date.slice(0, 4));
  const year = calendar.find((one) => one.year === of);
  if (!year) throw new YearNotLoaded(of);
  return isWeekday(date) ? !year.off.includes(date) : year.on.includes(date);
}

/** The date itself when it is worked, else the next day that is. */
export function workingDayFrom(calendar: Calendar, date: CivilDate): CivilDate {
  return isWorkingDay(calendar, date) ? date : workingDayFrom(calendar, plusDays(date, 1));
}

/** The n-th working day after `date`; 0 is the date itself, worked or not. */
export function addWorkingDays(calendar: Calendar, date: CivilDate, days: number): CivilDate {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`working days must be a whole number, not ${days}`);
  let at = date;
  for (let left = days; left > 0; left -= 1) at = workingDayFrom(calendar, plusDays(at, 1));
  return at;
}

/** The instant work ends on `date`, or on the next working day when `date` is free. */
export function endOfWorkingDay(calendar: Calendar, date: CivilDate): Instant {
  return instantOf(workingDayFrom(calendar, date), endOfWork);
}

/** The next end of work from this moment on. */
export function nextEndOfWork(calendar: Calendar, at: Instant): Instant {
  const today = endOfWorkingDay(calendar, civilDay(at));
  return today > at ? today : endOfWorkingDay(calendar, plusDays(civilDay(at), 1));
}

/** Wall-clock time of the office as an instant, e.g. 2026-08-03 17:30 -> 2026-08-03T09:30:00.000Z. */
export function instantOf(date: CivilDate, time: string): Instant {
  return new Date(`${date}T${time}+08:00`).toISOString();
}

/** The civil date an instant falls on in the office. */
export const dateOf = civilDay;
