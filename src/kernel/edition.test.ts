import { expect, test } from 'vitest';
import { ordinary } from '#test/kit/rules.ts';
import { inForce, nextEdition, nextNumber, supersedingRule } from './edition.ts';

const first = { edition: 1, in_force_from: '2026-01-01' };
const second = { edition: 2, in_force_from: '2026-03-02' };
const third = { edition: 3, in_force_from: '2026-09-01' };
const editions = [third, first, second];

test.each([
  ['2025-12-31', undefined],
  ['2026-01-01', first],
  ['2026-03-01', first],
  ['2026-03-02', second],
  ['2027-01-01', third],
])('on %s the edition in force is the one that began last', (day, expected) => {
  expect(inForce(editions, day)).toBe(expected);
});

test('numbers go on from the highest, in force or not, and an edition says which it supersedes', () => {
  expect([nextNumber([]), nextNumber(editions)]).toEqual([1, 4]);
  expect(nextEdition([], '2026-01-01')).toEqual({ ...first, supersedes: null });
  expect(nextEdition(editions, '2026-10-01')).toEqual({ edition: 4, in_force_from: '2026-10-01', supersedes: 3 });
});

test.each([
  ['before the one that is in force', second, '2026-02-01', true],
  ['on its very day', second, '2026-03-02', true],
  ['on the day of one to come', third, '2026-09-01', true],
  ['after it', second, '2026-03-03', false],
  ['today, where no day is given and the last began before', first, undefined, false],
  ['today, where no day is given and the last began today', second, undefined, true],
])('an edition that begins %s', (_, before, in_force_from, refused) => {
  const ask = { ...ordinary, editions: [before], now: '2026-03-02T02:00:00.000Z', input: { in_force_from } };
  expect(supersedingRule('PEOPLE-005').broken(ask)).toBe(refused);
});
