import { crc32, deflateSync } from 'node:zlib';
import { indexed } from './palette.ts';
import { pixelsOf } from './pixels.ts';

const mostBytes = 150 * 1024;

/** The same picture by a palette, of as many colours as fit into what a picture may weigh. */
export function smallPng(png: Buffer): Buffer {
  const pixels = pixelsOf(png);
  for (const colours of [256, 128, 64, 32, 16]) {
    const { palette, indexes } = indexed(pixels, colours);
    const small = pngOf(pixels.width, pixels.height, palette, indexes);
    if (small.length <= mostBytes) return small;
  }
  throw new Error(`a picture of ${pixels.width} × ${pixels.height} does not fit into ${mostBytes} bytes`);
}

function pngOf(width: number, height: number, palette: readonly number[], indexes: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits an index, by palette, no more choices.
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.alloc(palette.length * 3);
  for (const [n, colour] of palette.entries()) colours.writeUIntBE(colour, n * 3, 3);
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) indexes.copy(lines, y * (width + 1) + 1, y * width, (y + 1) * width);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
