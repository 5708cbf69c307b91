import { describe, expect, it } from 'vitest';
import type { Cell } from '../cell.ts';
import { type PeriodLaw, assumedPeriod, periodEnd, readPeriod } from './period.ts';

const law: PeriodLaw = {
  level: 'secret',
  regime: 'state',
  maxYears: { top_secret: 30, secret: 20, confidential: 10 },
  overCeiling: 'refuse',
};
const outcome = (cell: Cell, how = law) => {
  const { value, remarks } = readPeriod(cell, how);
  return [value, ...remarks.map((remark) => `${remark.refuses ? '!' : ''}${remark.code}`)];
};
const years = (count: number) => ({ kind: 'years', years: count });
const months = (count: number) => ({ kind: 'months', months: count });
const until = (date: string) => ({ kind: 'date', date });
const condition = (text: string) => ({ kind: 'condition', condition: text });

describe('readPeriod', () => {
  it.each<[Cell, unknown[]]>([
    ['10年', [years(10)]],
    ['１０ 年', [years(10)]],
    ['十年', [years(10)]],
    ['二十年', [years(20)]],
    ['10', [years(10)]],
    [{ kind: 'number', text: '10' }, [years(10)]],
    ['★10年', [years(10)]],
    ['保密期限：10年', [years(10)]],
    ['（10年）', [years(10)]],
    ['12个月', [years(1)]],
    ['6个月', [months(6)]],
    ['6月', [months(6)]],
    ['半年', [months(6)]],
    ['一年半', [months(18)]],
    ['至2030年1月1日', [until('2030-01-01')]],
    ['2030.1.1', [until('2030-01-01')]],
    ['2030年1月1日前', [until('2030-01-01')]],
    ['2030-01-01解密', [until('2030-01-01')]],
    ['20300101', [until('2030-01-01')]],
    [{ kind: 'date', text: '47484', iso: '2030-01-01' }, [until('2030-01-01')]],
    ['2030年底', [until('2030-12-31'), 'period_year_only']],
    ['2030年', [until('2030-12-31'), 'period_year_only']],
    ['会议开始前', [condition('会议开始前')]],
    ['至项目验收后', [condition('项目验收后')]],
    ['公布前', [condition('公布前')]],
    ['长期', [null, '!period_long']],
    ['永久', [null, '!period_long']],
    ['短期', [years(20), 'period_short']],
    ['', [null]],
    ['无', [null]],
    ['20年', [years(20)]],
    ['21年', [years(21), '!period_over_ceiling']],
    ['241个月', [months(241), '!period_over_ceiling']],
    ['若干年', [null, '!period_unreadable']],
    ['0年', [null, '!period_unreadable']],
    ['至2030年2月30日', [null, '!period_unreadable']],
    ['？', [null, '!period_unreadable']],
  ])('%j', (cell, expected) => {
    expect(outcome(cell)).toEqual(expected);
  });

  it('the ceiling follows the level and may be a note', () => {
    expect(outcome('30年', { ...law, level: 'top_secret' })).toEqual([years(30)]);
    expect(outcome('11年', { ...law, level: 'confidential' })).toEqual([years(11), '!period_over_ceiling']);
    expect(outcome('30年', { ...law, overCeiling: 'note' })).toEqual([years(30), 'period_over_ceiling']);
  });

  it('company secrets have classes and no ceiling; lower levels have no period', () => {
    expect(outcome('永久', { ...law, regime: 'company' })).toEqual([{ kind: 'permanent' }]);
    expect(outcome('50年', { ...law, regime: 'company' })).toEqual([years(50)]);
    expect(outcome('10年', { ...law, level: 'internal' })).toEqual([null, 'period_not_for_level']);
  });

  it('a missing period is the maximum of the level, and none for companies', () => {
    expect(assumedPeriod({ ...law, level: 'confidential' }, 'period_missing').value).toEqual(years(10));
    expect(assumedPeriod({ ...law, regime: 'company' }, 'period_missing').remarks[0]?.refuses).toBe(true);
  });
});

describe('periodEnd', () => {
  it.each([
    [years(10), '2020-09-19', '2030-09-19'],
    [years(1), '2024-02-29', '2025-03-01'],
    [years(4), '2024-02-29', '2028-02-29'],
    [months(6), '2024-08-31', '2025-03-01'],
    [months(1), '2023-12-15', '2024-01-15'],
    [until('2030-01-01'), null, '2030-01-01'],
    [years(10), null, null],
    [condition('长期'), '2020-09-19', null],
  ] as const)('%j from %s', (period, start, end) => {
    expect(periodEnd(period as Parameters<typeof periodEnd>[0], start)).toBe(end);
  });
});
