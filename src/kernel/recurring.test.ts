import { expect, test } from 'vitest';
import { type Calendar, YearNotLoaded } from './calendar.ts';
import { defineClock } from './clock.ts';
import { recur, spanOf, spansBetween } from './recurring.ts';

const calendar: Calendar = [{ year: 2026, off: ['2026-10-01'], on: ['2026-10-10'] }];
const clock = defineClock({
  clause: 'ORG-008',
  on: 'unit',
  family: '',
  owner: 'committee_chair',
  tells: ['principal'],
  says: { zh: '开会', en: 'meet' },
  metBy: ['organization.close-minutes'],
});
const units = [{ object: 'u', since: '2026-03-02T01:00:00.000Z' }];
const none = { lastOpened: () => null, done: () => false };
let made = 0;
const newId = () => `id${made++}`;

test.each([
  ['month', '2026-02-10', '2026-02', '2026-02-01', '2026-02-28'],
  ['quarter', '2026-12-31', '2026Q4', '2026-10-01', '2026-12-31'],
  ['half_year', '2026-07-01', '2026H2', '2026-07-01', '2026-12-31'],
  ['semester', '2027-01-31', '2026S2', '2026-08-01', '2027-01-31'],
  ['year', '2026-07-01', '2026', '2026-01-01', '2026-12-31'],
  ['week', '2027-01-01', '2026-W53', '2026-12-28', '2027-01-03'],
  ['day', '2026-07-01', '2026-07-01', '2026-07-01', '2026-07-01'],
] as const)('a %s turn: %s lies in %s', (period, date, key, from, last) => {
  expect(spanOf(period, date)).toEqual({ key, from, last });
});

test('working days leave out holidays, take in worked Saturdays and wait for a year that is not loaded', () => {
  const days = spansBetween('working_day', '2026-09-30', '2026-10-10', calendar).map((span) => span.key);
  expect(days).toEqual([
    '2026-09-30',
    '2026-10-02',
    '2026-10-05',
    '2026-10-06',
    '2026-10-07',
    '2026-10-08',
    '2026-10-09',
    '2026-10-10',
  ]);
  expect(() => spansBetween('working_day', '2026-12-31', '2027-01-04', calendar)).toThrow(new YearNotLoaded(2027));
});

test('each turn begun since the founding is opened once, due at its end, the first from the founding on', () => {
  const rule = { clock, period: 'half_year' } as const;
  const at = { now: '2026-07-01T00:00:00.000Z', calendar, newId };
  const rows = recur(rule, units, none, at).map((op) => (op.op === 'insert' ? op.row : {}));
  expect(rows.map(({ cause, opened_at, due_at }) => [cause, opened_at, due_at])).toEqual([
    ['2026H1', '2026-03-02T01:00:00.000Z', '2026-06-30T15:59:59.999Z'],
    ['2026H2', '2026-06-30T16:00:00.000Z', '2026-12-31T15:59:59.999Z'],
  ]);
  expect(rows[0]).toMatchObject({ owner_role: 'committee_chair', tells: ['principal'], object_table: 'unit' });
  expect(recur(rule, units, { ...none, lastOpened: () => '2026-06-30T16:00:00.000Z' }, at)).toEqual([]);
  expect(recur(rule, units, { ...none, done: (_, turn) => turn === '2026H1' }, at)).toHaveLength(1);
});
