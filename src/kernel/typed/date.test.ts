import { expect, test } from 'vitest';
import { typedDate } from './date.ts';

test.each([
  '2026-11-05',
  '2026.11.5',
  '2026/11/5',
  '20261105',
  '2026年11月5日',
  '２０２６．１１．５',
  '２０２６年１１月５日',
  '二〇二六年十一月五日',
  ' 2026-11-5 ',
  '2026、11、5',
  '2026年11月5日（星期四）',
  '2026-11-05 17:30',
])('%s is the fifth of November', (written) => expect(typedDate(written)).toEqual({ date: '2026-11-05' }));

test.each([
  ['', 'empty'],
  ['-', 'empty'],
  ['2026.13.5', 'impossible'],
  ['20260230', 'impossible'],
  ['26.11.5', 'two_digit_year'],
  ['11.5', 'unreadable'],
  ['45000', 'unreadable'],
  ['明天', 'unreadable'],
])('%s is none: %s', (written, wrong) => expect(typedDate(written)).toEqual({ wrong }));

test('what lacks its day or its year says so', () => {
  expect(typedDate('2026年11月')).toEqual({ date: '2026-11-01', lacks: 'day' });
  expect(typedDate('11月5日', 2026)).toEqual({ date: '2026-11-05', lacks: 'year' });
});
