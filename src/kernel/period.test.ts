import { describe, expect, test } from 'vitest';
import { comparePeriods, endsOn, paperDate, type Period, spanYears } from './period.ts';

const issued = '2026-02-28';

test('paper dates have no padding', () => expect(paperDate('2026-08-01')).toBe('2026年8月1日'));

describe('how long a secret stays one', () => {
  test.each<[string, Period, string]>([
    // Counted inclusively from the day of issue: where the last month has no such day, the period lasts to its end.
    ['2024-02-29', { kind: 'years', years: 10 }, '2034-03-01'],
    ['2024-02-28', { kind: 'years', years: 10 }, '2034-02-28'],
    ['2024-02-29', { kind: 'years', years: 4 }, '2028-02-29'],
    ['2023-02-28', { kind: 'years', years: 1 }, '2024-02-28'],
    ['2026-01-31', { kind: 'months', months: 1 }, '2026-03-01'],
    ['2026-08-31', { kind: 'months', months: 6 }, '2027-03-01'],
    ['2026-08-31', { kind: 'months', months: 1 }, '2026-10-01'],
    ['2026-12-31', { kind: 'months', months: 2 }, '2027-03-01'],
    ['2026-12-01', { kind: 'years', years: 20 }, '2046-12-01'],
  ])('what is issued on %s for %o is free on %s', (from, period, free) => expect(endsOn(period, from)).toBe(free));
  test('a condition has no date', () => expect(endsOn({ kind: 'condition', condition: '公布前' }, issued)).toBeNull());
  test('a date counts in years from the day of issue', () =>
    expect(spanYears({ kind: 'date', date: '2036-02-28' }, issued)).toBeCloseTo(10, 5));

  test.each<[Period, Period, number]>([
    [{ kind: 'years', years: 20 }, { kind: 'years', years: 10 }, 1],
    [{ kind: 'months', months: 6 }, { kind: 'years', years: 1 }, -1],
    [{ kind: 'date', date: '2036-02-28' }, { kind: 'years', years: 10 }, 0],
    [{ kind: 'permanent' }, { kind: 'short' }, 1],
  ])('%o against %o', (a, b, sign) => expect(Math.sign(comparePeriods(a, b, issued))).toBe(sign));
});
