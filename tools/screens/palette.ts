import type { Pixels } from './pixels.ts';

export interface Indexed {
  readonly palette: readonly number[];
  readonly indexes: Buffer;
}

/**
 * A picture with so many colours at most. A page has few large surfaces and many shades at the edges of letters: the most frequent
 * colours are kept as they are, but none that is close to one kept already, so that a small red sign keeps its red.
 */
export function indexed({ rgb }: Pixels, most: number): Indexed {
  const counts = new Map<number, number>();
  for (let i = 0; i < rgb.length; i += 3) {
    const colour = rgb.readUIntBE(i, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const frequent = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([colour]) => colour);
  const palette: number[] = [];
  for (let apart = 60; palette.length < Math.min(most, frequent.length) && apart >= 0; apart -= 20)
    for (const colour of frequent) {
      if (palette.length === most) break;
      if (palette.every((one) => distance(one, colour) > apart)) palette.push(colour);
    }
  const nearest = new Map<number, number>(palette.map((colour, n) => [colour, n]));
  const indexes = Buffer.alloc(rgb.length / 3);
  for (let i = 0; i < indexes.length; i++) {
    const colour = rgb.readUIntBE(i * 3, 3);
    const at = nearest.get(colour) ?? nearestTo(colour, palette);
    nearest.set(colour, at);
    indexes[i] = at;
  }
  return { palette, indexes };
}

function nearestTo(colour: number, palette: readonly number[]): number {
  let best = 0;
  for (let n = 1; n < palette.length; n++)
    if (distance(palette[n] as number, colour) < distance(palette[best] as number, colour)) best = n;
  return best;
}

function distance(a: number, b: number): number {
  const [red, green, blue] = [(a >> 16) - (b >> 16), ((a >> 8) & 255) - ((b >> 8) & 255), (a & 255) - (b & 255)];
  return red * red + green * green + blue * blue;
}
