import { expect, test } from 'vitest';
import { overall, whole } from './stages.ts';

test('judging goes on where the reading of the file ended, and is never through before all is stored', () => {
  const told = [
    overall('judge', { stage: 'read', done: 0, total: 80 }),
    overall('judge', { stage: 'read', done: 80, total: 80 }),
    overall('judge', { stage: 'judge', done: 0, total: 400 }),
    overall('judge', { stage: 'judge', done: 200, total: 400 }),
    overall('judge', { stage: 'judge', done: 400, total: 400 }),
  ];
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told[1]).toBe(told[2]);
  expect(told.at(-1)).toBeLessThan(whole);
});

test('a file that is only read is through when it is read, an empty one at once', () => {
  expect(overall('read', { stage: 'read', done: 80, total: 80 })).toBe(whole);
  expect(overall('read', { stage: 'read', done: 0, total: 0 })).toBe(whole);
});
