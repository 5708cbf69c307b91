import { expect, test } from 'vitest';
import { loadRegulation } from '#server/regulation.ts';
import {
  addWorkingDays,
  dateOf,
  endOfWorkingDay,
  isWorkingDay,
  nextEndOfWork,
  reckon,
  reckoned,
  whenLoaded,
  workingDayFrom,
  YearNotLoaded,
} from './calendar.ts';

const { calendars } = loadRegulation();

test.each([
  ['2026-08-03', true], // Monday
  ['2026-08-01', false], // Saturday
  ['2026-10-01', false], // National Day
  ['2026-10-10', true], // worked Saturday
  ['2026-02-23', false], // last day of Spring Festival
  ['2026-02-28', true], // worked Saturday
  ['2025-10-08', false],
  ['2025-09-28', true], // worked Sunday
])('%s is a working day: %s', (date, expected) => {
  expect(isWorkingDay(calendars, date)).toBe(expected);
});

test('a year that is not loaded stops the count, also one that runs into it', () => {
  expect(() => isWorkingDay(calendars, '2027-01-04')).toThrow(new YearNotLoaded(2027));
  expect(addWorkingDays(calendars, '2026-12-30', 1)).toBe('2026-12-31');
  expect(() => addWorkingDays(calendars, '2026-12-30', 2)).toThrow(new YearNotLoaded(2027));
  expect(() => workingDayFrom([], '2026-08-03')).toThrow(new YearNotLoaded(2026));
  expect(whenLoaded(() => addWorkingDays(calendars, '2026-12-30', 2))).toBe(null);
  expect(whenLoaded(() => addWorkingDays(calendars, '2026-12-30', 1))).toBe('2026-12-31');
  expect(() => whenLoaded(() => addWorkingDays(calendars, '2026-12-30', 0.5))).toThrow(RangeError);
});

test('working days are counted over a holiday and its worked weekend', () => {
  expect(addWorkingDays(calendars, '2026-09-30', 1)).toBe('2026-10-08');
  expect(addWorkingDays(calendars, '2026-09-30', 3)).toBe('2026-10-10');
  expect(addWorkingDays(calendars, '2026-08-07', 1)).toBe('2026-08-10');
  expect(addWorkingDays(calendars, '2026-08-08', 0)).toBe('2026-08-08');
  expect(() => addWorkingDays(calendars, '2026-08-07', 0.5)).toThrow(RangeError);
});

test('work ends at 17:30 in Shanghai, on a free day at the end of the next working day', () => {
  expect(endOfWorkingDay(calendars, '2026-08-03')).toBe('2026-08-03T09:30:00.000Z');
  expect(endOfWorkingDay(calendars, '2026-08-01')).toBe('2026-08-03T09:30:00.000Z');
  expect(nextEndOfWork(calendars, '2026-08-03T09:29:00.000Z')).toBe('2026-08-03T09:30:00.000Z');
  expect(nextEndOfWork(calendars, '2026-08-03T09:30:00.000Z')).toBe('2026-08-04T09:30:00.000Z');
  expect(dateOf('2026-08-03T16:30:00.000Z')).toBe('2026-08-04');
});

test('what facts cannot count stands there until a rule or effect needs it', () => {
  expect(reckon(() => addWorkingDays(calendars, '2026-12-30', 1))).toBe('2026-12-31');
  const missing = reckon(() => addWorkingDays(calendars, '2026-12-30', 2));
  expect(missing).toEqual({ notLoaded: 2027 });
  expect(() => reckoned(missing)).toThrow(new YearNotLoaded(2027));
  expect(reckoned(reckon(() => null))).toBe(null);
  expect(() => reckon(() => addWorkingDays(calendars, '2026-12-30', 0.5))).toThrow(RangeError);
});
