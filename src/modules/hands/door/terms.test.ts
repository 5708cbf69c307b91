import { expect, test } from 'vitest';
import { YearNotLoaded } from '#kernel/calendar.ts';
import { copy, withSetting } from '#test/kit/hands-facts.ts';
import { ordinary } from '#test/kit/rules.ts';
import { circulationDue, termsFor, within } from './terms.ts';

const { settings, calendar } = ordinary;
/** Monday 2 March 2026, ten in the morning in the office. */
const at = '2026-03-02T02:00:00.000Z';
const of = (terms: ReturnType<typeof termsFor>) => terms.clocks.map(({ clock, due }) => `${clock.clause} ${due}`);

test('a secret paper is read the same day; no personal holding is longer', () => {
  expect(of(termsFor('read', copy(), { settings, calendar, at }))).toEqual([
    'CARRIER-013 2026-03-02T09:30:00.000Z',
    'CARRIER-018 2026-03-02T09:30:00.000Z',
  ]);
});

test('top secret and cipher telegrams come back within the hours set, whatever the day allows', () => {
  for (const patch of [{ level: 5 }, { cipher: true }, { province_level: true }]) {
    expect(termsFor('loan', copy(patch), { settings, calendar, at }).due).toBe('2026-03-02T04:00:00.000Z');
  }
});

test('what is handed over after hours or on a day off is due the same day, never the next day of work', () => {
  for (const [at, midnight] of [
    ['2026-03-06T10:00:00.000Z', '2026-03-06T15:59:59.999Z'],
    ['2026-03-07T02:00:00.000Z', '2026-03-07T15:59:59.999Z'],
  ] as const) {
    for (const kind of ['loan', 'read'] as const)
      expect(termsFor(kind, copy(), { settings, calendar, at }).due).toBe(midnight);
  }
});

test('a prescribed loan time outlasts the personal holding; a shorter time agreed shortens every clock', () => {
  const prescribed = withSetting('CARRIER-022.due', 'prescribed_loan_time');
  const terms = termsFor('loan', copy(), { settings: prescribed, calendar, at });
  expect(of(terms)).toEqual(['CARRIER-022 2026-03-09T09:30:00.000Z', 'CARRIER-018 2026-03-09T09:30:00.000Z']);
  expect(within(terms, '2026-03-04T09:30:00.000Z').clocks.map((clock) => clock.due)).toEqual([
    '2026-03-04T09:30:00.000Z',
    '2026-03-04T09:30:00.000Z',
  ]);
});

test('no clock governs what is not classified, and nothing is reckoned in a year that is not loaded', () => {
  const internal = copy({ level: 1, regime: 'own' });
  expect(termsFor('loan', internal, { settings, calendar, at })).toMatchObject({ clocks: [] });
  const later = { settings, calendar, at: '2031-03-03T02:00:00.000Z' };
  expect(() => termsFor('read', copy(), later)).toThrow(new YearNotLoaded(2031));
});

test('a circulation is over at the end of work of its seventh day', () => {
  expect(circulationDue(settings, at)).toBe('2026-03-09T09:30:00.000Z');
});
