import { expect, it } from 'vitest';
import { countOf, eventsByDay, kindOf, monthBeside, weeksOf } from './days.ts';

it('a month stands in whole weeks from Monday', () => {
  const weeks = weeksOf('2026-12');
  expect(weeks[0]?.[0]).toBe('2026-11-30');
  expect(weeks.at(-1)?.at(-1)).toBe('2027-01-03');
  expect(weeks.every((week) => week.length === 7)).toBe(true);
  expect(weeksOf('2027-02').flat().length).toBe(28);
});

it('months follow each other over the year', () => {
  expect([monthBeside('2026-12', 1), monthBeside('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
});

it('a holiday and a worked weekend are told, and nothing of a year that is not loaded', () => {
  const years = [{ year: 2026, off: ['2026-10-01'], on: ['2026-10-10'] }];
  expect(['2026-10-01', '2026-10-10', '2026-10-11', '2026-10-12', '2027-01-02'].map((at) => kindOf(years, at))).toEqual(
    ['off', 'on', 'off', null, null],
  );
});

it('a day has what its layers have on it, what is due first and then by the hour', () => {
  const of = (en: string, times: readonly (string | null)[]) => ({
    title: { zh: en, en },
    register: en,
    colour: 'violet' as const,
    exact: true,
    days: times.map((time) => ({ day: '2026-12-03', time, count: 2, filter: { from: en } })),
  });
  const events = eventsByDay([of('meetings', ['14:30', '09:00']), of('papers', [null])]);
  expect(events.get('2026-12-03')?.map(({ register, time }) => [register, time])).toEqual([
    ['papers', null],
    ['meetings', '09:00'],
    ['meetings', '14:30'],
  ]);
  expect([countOf(events.get('2026-12-03')), countOf(events.get('2026-12-04'))]).toEqual([6, 0]);
});
