import { expect, test } from 'vitest';
import { idMaker } from './id.ts';

const bytes = (byte: number) => (count: number) => new Uint8Array(count).fill(byte);

test('identifiers sort in the order they were made, within a millisecond and when the clock goes back', () => {
  const times = [5, 5, 5, 7, 6, 7, 1_800_000_000_000];
  const make = idMaker(() => times.shift() ?? 0, bytes(255));
  const ids = Array.from({ length: 50 }, make);
  expect(new Set(ids).size).toBe(50);
  expect([...ids].sort()).toEqual(ids);
  expect(ids.every((id) => /^[0-9a-z]{26}$/.test(id))).toBe(true);
});

test('two makers of the same millisecond differ by what is random', () => {
  const first = idMaker(() => 5, bytes(1))();
  expect(idMaker(() => 5, bytes(2))().slice(0, 10)).toBe(first.slice(0, 10));
  expect(idMaker(() => 5, bytes(2))()).not.toBe(first);
});
