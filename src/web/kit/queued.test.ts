import { expect, test } from 'vitest';
import { changesBetween } from './queued.ts';

test('what comes, goes and is told otherwise counts; what only moves does not', () => {
  const row = (key: string, title = '') => ({ key, title });
  const shown = [row('a'), row('b'), row('c')];
  expect(changesBetween(shown, [row('c'), row('a'), row('b')])).toBe(0);
  expect(changesBetween(shown, [row('b', 'new'), row('c'), row('d')])).toBe(3);
});
