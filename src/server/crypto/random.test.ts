import { expect, test } from 'vitest';
import { randomPool } from './random.ts';

test('no byte of the pool is given out twice, however many are asked for', () => {
  const random = randomPool();
  const given = Array.from({ length: 2000 }, () => random(16));
  expect(given.every((one) => one.length === 16)).toBe(true);
  expect(new Set(given.map((one) => Buffer.from(one).toString('hex'))).size).toBe(2000);
  for (const one of given) one.fill(0);
  expect(random(16).some((byte) => byte !== 0)).toBe(true);
  expect(random(10_000).length).toBe(10_000);
});
