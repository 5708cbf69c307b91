import { expect, test } from 'vitest';
import { isDesperate, roomOn } from '#server/disk/room.ts';

const gb = 2 ** 30;
/** A disk of 100 GB used to so many percent. */
const at = (percent: number) => ({ used: percent * gb, free: (100 - percent) * gb });

test('room is scarce from four fifths on and there is none from nine tenths on', () => {
  expect([79, 80, 89, 90, 100].map((percent) => roomOn([at(percent)], 'wide'))).toEqual([
    'wide',
    'scarce',
    'scarce',
    'none',
    'none',
  ]);
});

test('a disk on the edge does not go to and fro', () => {
  expect([roomOn([at(89)], 'none'), roomOn([at(87)], 'none')]).toEqual(['none', 'scarce']);
  expect([roomOn([at(79)], 'scarce'), roomOn([at(77)], 'scarce')]).toEqual(['scarce', 'wide']);
});

test('the fullest disk counts, but of a very large one a tenth is room enough', () => {
  expect(roomOn([at(10), at(95)], 'wide')).toBe('none');
  expect(roomOn([{ used: 9500 * gb, free: 500 * gb }], 'wide')).toBe('wide');
});

test('a disk that tells nothing is full', () => {
  expect(roomOn([{ used: 0, free: 0 }], 'wide')).toBe('none');
});

test('with less than 64 MB the database cannot come up', () => {
  const mb = 2 ** 20;
  expect([63, 64].map((free) => isDesperate({ used: gb, free: free * mb }))).toEqual([true, false]);
});
