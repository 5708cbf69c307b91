import { civilDay, isWeekday, plusDays } from '#kernel/civil.ts';
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
 * A year that is loaded counts for running clocks, and one with more or fewer days off than the state gives moves every clock that
 * will run in it: both take a second person, who answers for the working days.
 */
export function calendarSigners(year: CalendarLoaded): RoleId[] {
  return year.loaded === null && !isUnusual(year) ? [] : ['leader_in_charge'];
}

/** Weekdays off, less the weekends worked for them: every year has about as many as there are public holidays. */
function isUnusual({ off, on, settings }: CalendarLoaded): boolean {
  const days = off.length - on.length;
  return (
    days < setting(settings, 'LAW.calendar_days_off_least') || days > setting(settings, 'LAW.calendar_days_off_most')
  );
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
