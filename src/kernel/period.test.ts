import { describe, expect, test } from 'vitest';
import { comparePeriods, endsOn, paperDate, type Period, spanYears } from './period.ts';

const issued = '2026-02-28';

test('paper dates have no padding', () => expect(paperDate('2026-08-01')).toBe('2026年8月1日'));

describe('how long a secret stays one', () => {
  test('a leap day ends on the last of February', () =>
    expect(endsOn({ kind: 'years', years: 1 }, '2024-02-29')).toBe('2025-02-28'));
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
