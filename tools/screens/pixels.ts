import { inflateSync } from 'node:zlib';

/** Pixels of a picture, three bytes each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Buffer;
}

const signatureBytes = 8;

/** What the browser takes: eight bits a channel, with or without transparency, not interlaced. */
export function pixelsOf(png: Buffer): Pixels {
  const [width, height, depth, colour] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]];
  if (depth !== 8 || (colour !== 2 && colour !== 6)) throw new Error(`a PNG of ${depth} bits, colour type ${colour}`);
  const step = colour === 6 ? 4 : 3;
  const raw = inflateSync(Buffer.concat(dataOf(png)));
  const line = width * step;
  const rgb = Buffer.alloc(width * height * 3);
  let before = Buffer.alloc(line);
  for (let y = 0; y < height; y++) {
    const start = y * (line + 1);
    const row = unfiltered(raw.subarray(start + 1, start + 1 + line), before, raw[start] as number, step);
    for (let x = 0; x < width; x++) row.copy(rgb, (y * width + x) * 3, x * step, x * step + 3);
    before = row;
  }
  return { width, height, rgb };
}

function dataOf(png: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = signatureBytes; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return parts;
}

/** PNG 9: each byte was written as its difference from what its neighbours let expect. */
function unfiltered(row: Buffer, before: Buffer, filter: number, step: number): Buffer<ArrayBuffer> {
  const whole = Buffer.alloc(row.length);
  for (let i = 0; i < row.length; i++) {
    const [left, up, corner] = [whole[i - step] ?? 0, before[i] ?? 0, before[i - step] ?? 0];
    const expected = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
    whole[i] = ((row[i] as number) + expected) & 255;
  }
  return whole;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
