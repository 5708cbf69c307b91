import { expect, test } from 'vitest';
import { isShutOut, pausesAt, pausesOfOrigin } from './pauses.ts';

test('wrong tries at an account are answered ever later, and after as many as the law says with a shut-out that doubles up to a day', () => {
  const pauses = pausesAt({ tries: 5, minutes: 10 });
  expect(pauses.slice(0, 10)).toEqual([0, 1, 2, 4, 600, 0, 1, 2, 4, 1200]);
  expect(Math.max(...pauses)).toBe(24 * 3600);
  expect(pauses.at(-1)).toBe(24 * 3600);
  expect([4, 5, 9, 10].map((failures) => isShutOut(failures, { tries: 5, minutes: 10 }))).toEqual([
    false,
    true,
    false,
    true,
  ]);
});

test('where the law lets one wrong try pass, each one shuts out', () => {
  const pauses = pausesAt({ tries: 1, minutes: 10 });
  expect(pauses.slice(0, 3)).toEqual([600, 1200, 2400]);
  expect(isShutOut(0, { tries: 1, minutes: 10 })).toBe(false);
});

test('in a day one origin has no more than forty tries at one account', () => {
  const pauses = pausesAt({ tries: 5, minutes: 10 });
  let [spent, tries] = [0, 0];
  while (spent < 24 * 3600) spent += pauses[Math.min(tries++, pauses.length - 1)] as number;
  expect(tries).toBeLessThanOrEqual(40);
});

test('who goes from account to account is slowed, never shut out', () => {
  expect(pausesOfOrigin.slice(0, 50).every((pause) => pause === 0)).toBe(true);
  expect(pausesOfOrigin.slice(50, 57)).toEqual([1, 2, 4, 8, 16, 30, 30]);
});
