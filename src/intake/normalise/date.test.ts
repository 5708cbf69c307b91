import { describe, expect, it } from 'vitest';
import type { Cell } from '../cell.ts';
import { readDate } from './date.ts';

const outcome = (cell: Cell, year?: number) => {
  const { value, remarks } = readDate(cell, { year });
  return [value, ...remarks.map((remark) => remark.code)];
};
const figure = (text: string): Cell => ({ kind: 'number', text });

describe('dates that are read without a word', () => {
  it.each([
    '2020-09-19',
    '2020-9-19',
    '2020/9/19',
    '2020.09.19',
    '2020．9．19',
    '2020年9月19日',
    '2020年09月19号',
    '2020 年 9 月 19 日',
    '２０２０－０９－１９',
    '２０２０年９月１９日',
    '二〇二〇年九月十九日',
    '二○二○年九月十九日',
    '20200919',
    '2020-09-19 08:30',
    '2020-09-19T08:30:00Z',
    '2020年9月19日 8时',
    '2020-09-19（星期六）',
    '2020、9、19',
    '2020.9.19.',
  ])('%s', (text) => {
    expect(outcome(text)).toEqual(['2020-09-19']);
  });

  it('a compact figure and a date cell', () => {
    expect(outcome(figure('20200919'))).toEqual(['2020-09-19']);
    expect(outcome({ kind: 'date', text: '44093', iso: '2020-09-19' })).toEqual(['2020-09-19']);
  });

  it.each(['', ' ', '/', '-', '——'])('empty: %j', (text) => {
    expect(outcome(text)).toEqual([null]);
  });
});

describe('dates that need a word', () => {
  it.each<[Cell, (string | null)[], number?]>([
    [figure('44093'), ['2020-09-19', 'date_serial']],
    ['44093', ['2020-09-19', 'date_serial']],
    [figure('44093.75'), ['2020-09-19', 'date_serial']],
    // Midnight in Beijing is 16:00 of the day before in Greenwich.
    [figure('1600531200'), ['2020-09-20', 'date_unix']],
    [figure('1600531199'), ['2020-09-19', 'date_unix']],
    ['1600531200000', ['2020-09-20', 'date_unix']],
    ['2020年9月', ['2020-09-01', 'date_month_only']],
    ['2020.9', ['2020-09-01', 'date_month_only']],
    ['202009', ['2020-09-01', 'date_month_only']],
    ['9月19日', ['2020-09-19', 'date_year_borrowed'], 2020],
    ['9月19日', [null, 'date_unreadable']],
    ['20.9.19', [null, 'date_two_digit_year']],
    ['2020-02-30', [null, 'date_impossible']],
    ['2021年2月29日', [null, 'date_impossible']],
    ['2020-13-01', [null, 'date_impossible']],
    ['20201301', [null, 'date_impossible']],
    ['19/9/2020', [null, 'date_unreadable']],
    ['年底', [null, 'date_unreadable']],
    [figure('7'), [null, 'date_unreadable']],
    [{ kind: 'date', text: '-1', iso: '' }, [null, 'date_unreadable']],
  ])('%j', (cell, expected, year) => {
    expect(outcome(cell, year)).toEqual(expected);
  });
});
