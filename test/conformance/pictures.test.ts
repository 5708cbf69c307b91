import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { pixelsOf } from '#tools/screens/pixels.ts';
import { smallPng } from '#tools/screens/small-png.ts';

/** A PNG of three bytes a pixel whose lines bear the filters given. */
function png(lines: readonly (readonly number[])[], width: number): Buffer {
  const part = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(lines.length, 4);
  head.set([8, 2], 8);
  return Buffer.concat([Buffer.alloc(8), part('IHDR', head), part('IDAT', deflateSync(Buffer.from(lines.flat())))]);
}

it('reads pixels whichever way a line was filtered', () => {
  const lines = [
    [1, 10, 20, 30, 1, 1, 1],
    [2, 5, 5, 5, 5, 5, 5],
    [3, 0, 0, 0, 0, 0, 0],
    [4, 1, 2, 3, 0, 0, 0],
  ];
  const { rgb } = pixelsOf(png(lines, 2));
  expect([...rgb.subarray(0, 12)]).toEqual([10, 20, 30, 11, 21, 31, 15, 25, 35, 16, 26, 36]);
  expect([...rgb.subarray(12, 24)]).toEqual([7, 12, 17, 11, 19, 26, 8, 14, 20, 11, 19, 26]);
});

it('a picture by palette has the colours of the original', () => {
  const small = smallPng(
    png(
      [
        [0, 255, 0, 0, 0, 0, 255],
        [0, 255, 0, 0, 9, 9, 9],
      ],
      2,
    ),
  );
  expect(small[25]).toBe(3);
  expect(small.subarray(small.indexOf('PLTE') + 4, small.indexOf('PLTE') + 13)).toEqual(
    Buffer.from([255, 0, 0, 0, 0, 255, 9, 9, 9]),
  );
});
