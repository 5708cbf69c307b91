import { civilDay, daysBetween, isWeekday, plusDays } from '#kernel/civil.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { setting } from '#kernel/parameter.ts';
import { list } from '#kernel/text.ts';
import type { Rule } from '#kernel/verdict.ts';
import { dateWithin } from '#kernel/window.ts';
import { namesNothing } from '#kernel/worded.ts';
import type { CalendarLoaded } from '../door/happenings.ts';
import { say } from '../phrases/departments.ts';

/** A year has the days off that differ from its weeks, and what was counted by it stands. */
export const calendarRules: readonly Rule<CalendarLoaded>[] = [
  {
    id: 'within-year',
    clause: 'ORG-031',
    kind: 'fields',
    fields: ['off', 'on'],
    broken: (year) => outside(year).length > 0,
    says: (one) => say('calendar-outside', { days: list(outside(one)), year: one.year }),
    remedy: () => say('calendar-outside.remedy'),
  },
  {
    id: 'differs-from-week',
    clause: 'ORG-031',
    kind: 'fields',
    fields: ['off', 'on'],
    broken: (year) => ordinary(year).length > 0,
    says: (one) => say('calendar-ordinary', { days: list(ordinary(one)) }),
    remedy: () => say('calendar-ordinary.remedy'),
  },
  {
    id: 'why-corrected',
    clause: 'ORG-031',
    kind: 'fields',
    fields: ['reason'],
    broken: ({ loaded, reason }) => loaded !== null && namesNothing(reason),
    says: ({ year }) => say('calendar-loaded', { year }),
    remedy: () => say('calendar-loaded.remedy'),
  },
  changesAhead('off'),
  changesAhead('on'),
];

/**
 * A year that is loaded counts for running clocks, and one with more or fewer days off than the state gives, or with those it gives put
 * together, moves every clock that will run in it: each takes a second person, who answers for the working days.
 */
export function calendarSigners(year: CalendarLoaded): RoleId[] {
  return year.loaded === null && !isUnusual(year) && !isLumped(year) ? [] : ['leader_in_charge'];
}

/** Weekdays off, less the weekends worked for them: every year has about as many as there are public holidays. */
function isUnusual({ off, on, settings }: CalendarLoaded): boolean {
  const days = off.length - on.length;
  return (
    days < setting(settings, 'LAW.calendar_days_off_least') || days > setting(settings, 'LAW.calendar_days_off_most')
  );
}

/** More days in a row without work, or more weekdays off within a month, than any holidays of the state bring. */
function isLumped({ year, off, on, beside, settings }: CalendarLoaded): boolean {
  const free = [...off, ...beside.flatMap((one) => one.off)].sort();
  const worked = [...on, ...beside.flatMap((one) => one.on)];
  const most = setting(settings, 'LAW.calendar_days_off_month_most');
  const here = (day: string) => day.startsWith(`${year}-`);
  const crowded = free.some((first, n) => {
    const next = free[n + most];
    return next !== undefined && daysBetween(first, next) < 31 && free.slice(n, n + most + 1).some(here);
  });
  return crowded || longestRest(year, free, worked) > setting(settings, 'LAW.calendar_rest_days_most');
}

/** Of the rows without work that touch the year; a year beside it that nobody has loaded has its weekends. */
function longestRest(year: number, free: readonly string[], worked: readonly string[]): number {
  let [longest, row, touches] = [0, 0, false];
  for (let day = `${year - 1}-12-01`; day < `${year + 1}-02-01`; day = plusDays(day, 1)) {
    const rests = isWeekday(day) ? free.includes(day) : !worked.includes(day);
    row = rests ? row + 1 : 0;
    touches = rests && (touches || day.startsWith(`${year}-`));
    if (touches) longest = Math.max(longest, row);
  }
  return longest;
}

/** Days gone by have been counted already: only days to come are changed, so no clock that has run out is moved. */
function changesAhead(days: 'off' | 'on'): Rule<CalendarLoaded> {
  return dateWithin({
    clause: 'ORG-031',
    field: days,
    name: say(`calendar.${days}`),
    value: (year) => (year.loaded ? firstChanged(year.loaded[days], year[days]) : null),
    between: ({ now }) => ({ from: plusDays(civilDay(now), 1), to: null }),
  });
}

/** The first day that differs from what is loaded. */
function firstChanged(before: readonly string[], after: readonly string[]): string | null {
  const gone = before.filter((day) => !after.includes(day));
  const come = after.filter((day) => !before.includes(day));
  return [...gone, ...come].sort()[0] ?? null;
}

function outside({ year, off, on }: CalendarLoaded): string[] {
  return [...off, ...on].filter((day) => !day.startsWith(`${year}-`));
}

/** Only what differs from Monday to Friday is listed: a Saturday off or a Monday worked is a slip of the pen. */
function ordinary({ off, on }: CalendarLoaded): string[] {
  return [...off.filter((day) => !isWeekday(day)), ...on.filter(isWeekday)];
}
