import { expect, it } from 'vitest';
import { eventsOn, kindOf, monthBeside, weeksOf } from './month.ts';

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

it('a day has what its layers have on it', () => {
  const layer = { title: { zh: '会议', en: 'Meetings' }, register: 'meetings', colour: 'violet' as const };
  const days = [{ day: '2026-12-03', count: 2, filter: { from: 'x' } }];
  expect(eventsOn([{ ...layer, days }], '2026-12-03')).toEqual([{ ...layer, count: 2, filter: { from: 'x' } }]);
  expect(eventsOn([{ ...layer, days }], '2026-12-04')).toEqual([]);
});
