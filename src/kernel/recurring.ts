/** Duties that come back: which period a day lies in, which periods have begun since, and the obligation of each. */
import { type Calendar, dateOf, endOfWork, instantOf, isWorkingDay } from './calendar.ts';
import type { FamilyClock } from './clock.ts';
import { plusHours } from './civil.ts';
import type { RowOp } from './effect.ts';
import type { Period as PeriodName } from './generated/clauses.ts';
import type { CivilDate, Instant } from './json.ts';
import { type NewObligation, oblige } from './obligation.ts';

/** One turn of a recurring duty, e.g. `2026H1`, from its first to its last day. */
export interface Span {
  readonly key: string;
  readonly from: CivilDate;
  readonly last: CivilDate;
}

/** Months of a turn and the month the first turn of a year begins with. Semesters: February to July, August to January. */
const blocks: Partial<
  Record<PeriodName, { readonly months: number; readonly start: number; readonly letter: string }>
> = {
  month: { months: 1, start: 1, letter: '' },
  quarter: { months: 3, start: 1, letter: 'Q' },
  half_year: { months: 6, start: 1, letter: 'H' },
  semester: { months: 6, start: 2, letter: 'S' },
  year: { months: 12, start: 1, letter: '' },
};

/** The turn a day lies in. */
export function spanOf(period: PeriodName, date: CivilDate): Span {
  const day = Temporal.PlainDate.from(date);
  if (period === 'week') {
    const from = day.subtract({ days: day.dayOfWeek - 1 });
    const week = String(day.weekOfYear).padStart(2, '0');
    return { key: `${day.yearOfWeek}-W${week}`, from: from.toString(), last: from.add({ days: 6 }).toString() };
  }
  const block = blocks[period];
  if (!block) return { key: date, from: date, last: date };
  const months = (day.year * 12 + day.month - block.start) / block.months;
  const begun = Math.floor(months) * block.months + block.start - 1;
  const from = new Temporal.PlainDate(Math.floor(begun / 12), (begun % 12) + 1, 1);
  const last = from.add({ months: block.months }).subtract({ days: 1 });
  return { key: keyOf(from, block), from: from.toString(), last: last.toString() };
}

function keyOf(from: Temporal.PlainDate, block: { months: number; start: number; letter: string }): string {
  if (block.months === 12) return String(from.year);
  if (block.months === 1) return from.toString().slice(0, 7);
  return `${from.year}${block.letter}${Math.floor((from.month - block.start) / block.months) + 1}`;
}

/** Turns that have begun by `to`, starting with the one `from` lies in. */
export function spansBetween(period: PeriodName, from: CivilDate, to: CivilDate, calendar: Calendar): Span[] {
  const spans: Span[] = [];
  for (let at = from; at <= to; ) {
    const span = spanOf(period, at);
    if (period !== 'working_day' || isWorkingDay(calendar, span.from)) spans.push(span);
    at = Temporal.PlainDate.from(span.last).add({ days: 1 }).toString();
  }
  return spans;
}

/** The end of a turn: of the working day for daily duties, else of its last day. */
export function endOf(period: PeriodName, span: Span): Instant {
  if (period === 'working_day' || period === 'working_day_and_holiday') return instantOf(span.last, endOfWork);
  return instantOf(span.last, '23:59:59.999');
}

/** One thing a duty comes back for: the unit, a place, a department. */
export interface Recurring<C extends FamilyClock = FamilyClock> {
  readonly object: string;
  readonly owner?: NewObligation<C>['owner'];
  readonly department?: string | null;
  /** Since when it has been there: its first turn is the one this lies in. */
  readonly since: Instant;
}

export interface Turns<C extends FamilyClock = FamilyClock> {
  readonly clock: C;
  readonly period: PeriodName;
  /** Days before the end at which the owner is reminded. */
  readonly remindDays?: number | undefined;
}

/** What is known of the turns so far. */
export interface Past {
  /** When the last obligation of this clock was opened for a thing. */
  readonly lastOpened: (object: string) => Instant | null;
  /** Whether a turn was done before its obligation was opened. */
  readonly done: (object: string, turn: string) => boolean;
}

interface At {
  readonly now: Instant;
  readonly calendar: Calendar;
  readonly newId: () => string;
}

/** Opens the obligation of each turn begun and not yet opened; `cause` is the turn's key. Opening is stamped with the turn's start, so two servers cannot open it twice. */
export function recur<C extends FamilyClock>(
  { clock, period, remindDays }: Turns<C>,
  things: readonly Recurring<C>[],
  { lastOpened, done }: Past,
  { now, calendar, newId }: At,
): RowOp[] {
  return things.flatMap(({ object, owner, department, since }) => {
    const last = lastOpened(object);
    return spansBetween(period, dateOf(last ?? since), dateOf(now), calendar).flatMap((span) => {
      const begins = instantOf(span.from, '00:00');
      const at = begins > since ? begins : since;
      if ((last !== null && at <= last) || done(object, span.key)) return [];
      const due = endOf(period, span);
      const before = remindDays ? plusHours(due, -24 * remindDays) : null;
      const remind = before !== null && before > at ? before : null;
      const opened = { id: newId(), owner, department, object, of: span.key, at, remind, due };
      return [oblige(clock, opened as unknown as NewObligation<C>)];
    });
  });
}
