import { expect, test } from 'vitest';
import { difference, readNumbers, writeNumbers } from './copy-numbers.ts';

test('numbers are read as people write them', () => {
  expect(readNumbers('1-5, 8')).toEqual([1, 2, 3, 4, 5, 8]);
  expect(readNumbers('０００１２、１４～１６；13')).toEqual([12, 13, 14, 15, 16]);
  expect(readNumbers('第1-2号、第５份、7号')).toEqual([1, 2, 5, 7]);
  expect(readNumbers('3,3,3')).toEqual([3]);
});

test('what is no list of numbers is none', () => {
  for (const text of ['', '五份', '5份', '0', '9-3', '1-999999', 'a']) expect(readNumbers(text)).toBeNull();
});

test('numbers are written in runs', () => {
  expect(writeNumbers([8, 1, 2, 3, 5])).toBe('1-3, 5, 8');
  expect(writeNumbers([])).toBe('');
});

test('list and count are compared piece by piece', () => {
  expect(difference([1, 2, 3], [3, 1, 2])).toBeNull();
  expect(difference([1, 2, 3], [1, 3, 9])).toEqual({ missing: [2], extra: [9] });
});
