import { expect, test } from 'vitest';
import { compare, type Look } from '#server/time/jump.ts';

const base: Look = { wall: 1_000_000, steady: 0 };

test('a clock that goes on, drifts, or is off by up to five seconds has not jumped', () => {
  const jumps = [60_000, 60_050, 65_000, 55_000].map(
    (by) => compare(base, { wall: base.wall + by, steady: 60_000 }).jump,
  );
  expect(jumps).toEqual([0, 0, 0, 0]);
});

test('more than five seconds is a jump, forward as back, and what the clock would have said is known', () => {
  const day = 86_400_000;
  for (const by of [5001, -5001, day, -day, 50 * 365 * day]) {
    const seen = compare(base, { wall: base.wall + 60_000 + by, steady: 60_000 });
    expect([seen.jump, seen.expected]).toEqual([by, base.wall + 60_000]);
    expect(compare(seen.base, { wall: base.wall + 70_000 + by, steady: 70_000 }).jump).toBe(0);
  }
});

test('small steps add up to a jump', () => {
  let at: Look = base;
  let jumps = 0;
  for (let n = 1; n <= 10; n++) {
    const seen = compare(at, { wall: base.wall + n * 1000 + n * 900, steady: n * 1000 });
    at = seen.base;
    if (seen.jump !== 0) jumps += 1;
  }
  expect(jumps).toBe(1);
});

test('the drift of a poor clock is followed', () => {
  let at: Look = base;
  for (let n = 1; n <= 1000; n++) at = compare(at, { wall: base.wall + n * 60_030, steady: n * 60_000 }).base;
  expect(at.wall).toBe(base.wall + 1000 * 60_030);
});
