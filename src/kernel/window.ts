/**
 * Lawful windows of typed dates. A date that starts, ends or judges a legal clock lies between two bounds (`LAW.window_*`);
 * beyond them the act is refused under the clause whose clock it is.
 */
import { civilDay, daysBetween, isWeekday, localTime, plusDays, plusHours } from './civil.ts';
import { type Calendar, isWorkingDay, whenLoaded } from './calendar.ts';
import type { ClauseId } from './generated/clauses.ts';
import type { CivilDate, Instant } from './json.ts';
import { phrases, type Text } from './text.ts';
import type { Circumstances, Rule } from './verdict.ts';

/** First and last lawful day, or instant; null where that side is open. */
export interface Window {
  readonly from: CivilDate | Instant | null;
  readonly to: CivilDate | Instant | null;
}

const say = phrases(
  {
    between: '“{field}”须在{from}至{to}之间。',
    'between.remedy': '改在{from}至{to}之间，重新提交。',
    from: '“{field}”不得早于{from}。',
    'from.remedy': '改为{from}或以后，重新提交。',
    to: '“{field}”不得晚于{to}。',
    'to.remedy': '改为{to}或以前，重新提交。',
    empty: '“{field}”现在没有可填的日期：不得早于{from}，也不得晚于{to}。',
    'empty.remedy': '先更正与它相关的日期。',
  },
  {
    between: '“{field}” must lie between {from} and {to}.',
    'between.remedy': 'Choose between {from} and {to} and submit again.',
    from: '“{field}” must not be before {from}.',
    'from.remedy': 'Choose {from} or later and submit again.',
    to: '“{field}” must not be after {to}.',
    'to.remedy': 'Choose {to} or earlier and submit again.',
    empty: 'No date can be given for “{field}” now: not before {from}, and not after {to}.',
    'empty.remedy': 'First correct the dates it depends on.',
  },
);

export function withinWindow(value: CivilDate | Instant, { from, to }: Window): boolean {
  return (from === null || !isBefore(value, from)) && (to === null || !isBefore(to, value));
}

/** Days, and instants in UTC, order as they are written, which is told at once; another zone (`+08:00`) is reckoned. */
function isBefore(one: CivilDate | Instant, other: CivilDate | Instant): boolean {
  const alike = one.length === other.length && (one.length === 10 || (one.endsWith('Z') && other.endsWith('Z')));
  return alike ? one < other : Date.parse(one) < Date.parse(other);
}

export interface TypedDate<A> {
  readonly clause: ClauseId;
  /** Where the clause depends on what is asked, or on which bound is passed. */
  readonly cites?: (ask: A) => ClauseId;
  /** The field of the input, as the form calls it. */
  readonly field: string;
  readonly name: Text;
  /** Nothing given is never outside. */
  readonly value: (ask: A) => CivilDate | Instant | null | undefined;
  readonly between: (ask: A) => Window;
}

/** A typed date lies within its lawful window, whatever the level of what it is about. */
export function dateWithin<A extends Circumstances>(date: TypedDate<A>): Rule<A> {
  const { clause, cites, field, name, value, between } = date;
  return {
    id: `${field}-in-window`,
    clause,
    ...(cites && { cites }),
    kind: 'fields',
    always: true,
    fields: [field],
    window: field,
    broken: (ask) => {
      const given = value(ask);
      return !!given && !withinWindow(given, between(ask));
    },
    says: (ask) => say(boundOf(between(ask)), { field: name, ...bounds(between(ask)) }),
    remedy: (ask) => say(`${boundOf(between(ask))}.remedy`, bounds(between(ask))),
    facts: (ask) => ({ given: value(ask) ?? null, from: between(ask).from, to: between(ask).to }),
  };
}

function boundOf({ from, to }: Window): 'between' | 'from' | 'to' | 'empty' {
  if (from === null) return 'to';
  if (to === null) return 'from';
  return Date.parse(from) > Date.parse(to) ? 'empty' : 'between';
}

function bounds({ from, to }: Window): { readonly from: string; readonly to: string } {
  return { from: shown(from ?? ''), to: shown(to ?? '') };
}

function shown(at: CivilDate | Instant): string {
  return at.length > 10 ? localTime(at) : at;
}

/** The n-th working day before a date. Only how far back is asked, so in a year that is not loaded Monday to Friday count. */
export function workingDaysBefore(calendar: Calendar, date: CivilDate, days: number): CivilDate {
  let at = date;
  for (let left = days; left > 0; ) {
    at = plusDays(at, -1);
    if (whenLoaded(() => isWorkingDay(calendar, at)) ?? isWeekday(at)) left -= 1;
  }
  return at;
}

/** The same time of day that many working days earlier. */
export function workingTimeBefore(calendar: Calendar, at: Instant, days: number): Instant {
  const today = civilDay(at);
  return plusHours(at, -24 * daysBetween(workingDaysBefore(calendar, today, days), today));
}
