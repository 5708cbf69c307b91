import { behindMonths } from './civil.ts';
import type { LevelId, RegimeId } from './generated/clauses.ts';
import type { CivilDate } from './json.ts';
import type { Text } from './text.ts';

/** How long a secret stays one: exactly one kind per secret (CLASSIFY-016 `period_kinds`). The last three are for company secrets only. */
export type Period =
  | { readonly kind: 'years'; readonly years: number }
  | { readonly kind: 'months'; readonly months: number }
  | { readonly kind: 'date'; readonly date: CivilDate }
  | { readonly kind: 'condition'; readonly condition: string }
  | { readonly kind: 'permanent' | 'long' | 'short' };

const companyPeriods: Readonly<Record<'permanent' | 'long' | 'short', Text>> = {
  permanent: { zh: '永久', en: 'permanent' },
  long: { zh: '长期', en: 'long' },
  short: { zh: '短期', en: 'short' },
};

/** The first day on which it is no secret any more, counted from the day it was issued (条例 19(2)); null when no date can be told. */
export function endsOn(period: Period, issued: CivilDate): CivilDate | null {
  switch (period.kind) {
    case 'years':
      return behindMonths(issued, 12 * period.years);
    case 'months':
      return behindMonths(issued, period.months);
    case 'date':
      return period.date;
    default:
      return null;
  }
}

/** Longest span in years a period can mean from `issued`; null for a condition or a company period. */
export function spanYears(period: Period, issued: CivilDate): number | null {
  if (period.kind === 'years') return period.years;
  if (period.kind === 'months') return period.months / 12;
  if (period.kind === 'date')
    return Temporal.PlainDate.from(issued)
      .until(period.date, { largestUnit: 'months' })
      .total({ unit: 'years', relativeTo: issued });
  return null;
}

/** 20年, 6个月, 2030年1月1日, 会议开始前, 长期: as it stands in a mark. Marks are never translated. */
export function periodText(period: Period): string {
  switch (period.kind) {
    case 'years':
      return `${period.years}年`;
    case 'months':
      return `${period.months}个月`;
    case 'date':
      return paperDate(period.date);
    case 'condition':
      return period.condition;
    default:
      return companyPeriods[period.kind].zh;
  }
}

/** 2026年8月1日: Arabic digits, full year, no padding (GB/T 9704-2012 §7.3.5.4). */
export function paperDate(date: CivilDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

const kindRank = { months: 0, short: 0, years: 1, date: 1, long: 2, condition: 3, permanent: 4 } as const;

/** Compares two periods by how long they protect: > 0 when `a` is longer. */
export function comparePeriods(a: Period, b: Period, issued: CivilDate): number {
  const [x, y] = [spanYears(a, issued), spanYears(b, issued)];
  if (x !== null && y !== null) return x - y;
  return kindRank[a.kind] - kindRank[b.kind];
}

/** A level with its period, as proposed, decided or found on a paper. */
export interface Timed {
  readonly level: LevelId | null;
  readonly regime: RegimeId;
  readonly period: Period | null;
  /** Longest span in years it can mean; null for a condition or a company period. */
  readonly span: number | null;
  /** Its end has passed already. */
  readonly over: boolean;
}

/** Reckons a period from the day it counts from (条例 19(2)): rules do not reckon with dates. */
export function timedOf(
  { level, regime, period }: Pick<Timed, 'level' | 'regime' | 'period'>,
  from: CivilDate,
  today: CivilDate,
): Timed {
  const ends = period && endsOn(period, from);
  return { level, regime, period, span: period && spanYears(period, from), over: ends !== null && ends <= today };
}
