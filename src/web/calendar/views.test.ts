import { expect, it } from 'vitest';
import { beside, dayOf, daysAbout, daysIn, stepOf } from './views.ts';

it('a week and a list begin on Monday, a year on its first day', () => {
  expect([daysIn('week', '2026-12-06')[0], daysIn('week', '2026-12-06').length]).toEqual(['2026-11-30', 7]);
  expect([daysIn('agenda', '2026-12-02')[0], daysIn('agenda', '2026-12-02').length]).toEqual(['2026-11-30', 28]);
  expect([daysIn('year', '2028-05-05')[0], daysIn('year', '2028-05-05').at(-1)]).toEqual(['2028-01-01', '2028-12-31']);
  expect([daysIn('month', '2026-12-05')[0], daysAbout('month', '2026-12-05')[0]]).toEqual(['2026-11-30', '2026-12-01']);
});

it('the last of a long month leads to the last of a short one', () => {
  expect([beside('month', '2027-01-31', 1), beside('year', '2028-02-29', 1)]).toEqual(['2027-02-28', '2029-02-28']);
  expect([beside('week', '2026-12-30', 1), beside('month', '2027-01-15', -1)]).toEqual(['2027-01-06', '2026-12-15']);
});

it('keys lead to days, other keys nowhere', () => {
  const to = (key: string) => stepOf(key, 'month', '2026-12-02');
  expect(['ArrowLeft', 'ArrowDown', 'PageDown', 'Home', 'End', 'a'].map(to)).toEqual([
    '2026-12-01',
    '2026-12-09',
    '2027-01-02',
    '2026-11-30',
    '2026-12-06',
    null,
  ]);
});

it('an address that names no day shows today', () => {
  expect(['2026-02-30', 'morgen', '9999-12-31', undefined, '2026-02-28'].map((one) => dayOf(one, 'today'))).toEqual([
    'today',
    'today',
    'today',
    'today',
    '2026-02-28',
  ]);
});
