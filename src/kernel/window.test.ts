import { expect, test } from 'vitest';
import type { CalendarYear } from './calendar.ts';
import { civilDay, localTime, plusDays, plusMonths } from './civil.ts';
import { dateWithin, withinWindow, workingDaysBefore, workingTimeBefore } from './window.ts';

// 2026-02-14 is a worked Saturday before the holiday of 16 to 23 February.
const calendar: CalendarYear[] = [
  {
    year: 2026,
    on: ['2026-02-14'],
    off: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-23'],
  },
];

test('both bounds are lawful themselves, a side that is open has none', () => {
  const window = { from: '2026-03-02', to: '2026-03-10' };
  expect(['2026-03-01', '2026-03-02', '2026-03-10', '2026-03-11'].map((day) => withinWindow(day, window))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(withinWindow('1970-01-01', { from: null, to: '2026-03-10' })).toBe(true);
  expect(withinWindow('2090-01-01', { from: '2026-03-02', to: null })).toBe(true);
});

test('a time is compared as an instant, however its zone is written', () => {
  const window = { from: '2026-03-02T01:00:00.000Z', to: '2026-03-02T09:30:00.000Z' };
  expect(withinWindow('2026-03-02T17:30:00+08:00', window)).toBe(true);
  expect(withinWindow('2026-03-02T17:31:00+08:00', window)).toBe(false);
  expect(withinWindow('2026-03-02T09:30:00.000Z', window)).toBe(true);
  expect(withinWindow('2026-03-02T09:30:00.001Z', window)).toBe(false);
  // Of one length, and the earlier as written is the later.
  const sameLength = { from: '2026-03-02T01:00:00.000+08:00', to: null };
  expect(withinWindow('2026-03-02T00:00:00.000+00:00', sameLength)).toBe(true);
});

test('the office reckons in its own day, and the last day of a month stays one', () => {
  expect(localTime('2026-03-01T16:05:00.000Z')).toBe('2026-03-02 00:05');
  expect(civilDay('2026-03-01T15:59:00.000Z')).toBe('2026-03-01');
  expect(plusDays('2026-02-28', 1)).toBe('2026-03-01');
  expect([plusMonths('2026-01-31', 1), plusMonths('2024-02-29', -12), plusMonths('2026-11-15', 2)]).toEqual([
    '2026-02-28',
    '2023-02-28',
    '2027-01-15',
  ]);
});

test('working days are counted back over a holiday and a worked Saturday; without a calendar Monday to Friday count', () => {
  expect(workingDaysBefore(calendar, '2026-02-24', 1)).toBe('2026-02-14');
  expect(workingDaysBefore(calendar, '2026-02-24', 2)).toBe('2026-02-13');
  expect(workingDaysBefore(calendar, '2026-02-24', 0)).toBe('2026-02-24');
  expect(workingDaysBefore([], '2026-03-02', 1)).toBe('2026-02-27');
  expect(workingTimeBefore(calendar, '2026-03-02T01:00:00.000Z', 1)).toBe('2026-02-27T01:00:00.000Z');
});

test('a date outside is refused under the clause of the bound, with the lawful window in the sentence; no date is never outside', () => {
  const rule = dateWithin<never>({
    clause: 'FOREIGN-001',
    field: 'starts_on',
    name: { zh: '开始日期', en: 'first day' },
    value: () => '2026-03-11',
    between: () => ({ from: '2026-03-02', to: '2026-03-10' }),
  });
  const ask = {} as never;
  expect([rule.broken(ask), rule.kind, rule.fields, rule.window]).toEqual([true, 'fields', ['starts_on'], 'starts_on']);
  expect(rule.says(ask)).toEqual({
    zh: '“开始日期”须在2026-03-02至2026-03-10之间。',
    en: '“first day” must lie between 2026-03-02 and 2026-03-10.',
  });
  const empty = dateWithin<never>({
    clause: 'FOREIGN-001',
    field: 'x',
    name: rule.says(ask),
    value: () => null,
    between: () => ({ from: null, to: null }),
  });
  expect(empty.broken(ask)).toBe(false);
});
