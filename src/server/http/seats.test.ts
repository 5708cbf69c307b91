import { expect, test } from 'vitest';
import { seats } from '#server/http/seats.ts';

test('a session has so many seats, and one given back is free again, once', () => {
  const { take } = seats(2, 10);
  const [first, second] = [take('a'), take('a')];
  expect([first === null, second === null, take('a')]).toEqual([false, false, null]);
  expect(take('b')).not.toBeNull();
  first?.();
  first?.();
  expect(take('a')).not.toBeNull();
  expect(take('a')).toBeNull();
});

test('all sessions together have so many', () => {
  const { take } = seats(2, 3);
  const free = take('a');
  expect([take('a'), take('b')].includes(null)).toBe(false);
  expect(take('c')).toBeNull();
  free?.();
  expect(take('c')).not.toBeNull();
});
