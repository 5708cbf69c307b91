import { randomBytes } from 'node:crypto';
import { keyedHash } from './keyed-hash.ts';
import { type LeafParts, readLeaf } from './leaf.ts';
import { readLines } from './lines.ts';

/** Numbers of entries already seen, eight bytes for each: a number that comes twice is a copy of an old entry. */
export interface Ids {
  /** Answers whether it (or, hardly ever, another of the same hash) was there before. */
  add(buffer: Uint8Array, leaf: Pick<LeafParts, 'unit' | 'id'>): boolean;
  has(buffer: Uint8Array, leaf: Pick<LeafParts, 'unit' | 'id'>): boolean;
}

export function createIds(): Ids {
  const [k0, k1] = new Int32Array(randomBytes(8).buffer.slice(0, 8)) as unknown as [number, number];
  const out = new Int32Array(2);
  let slots = new Int32Array(2 << 12);
  let count = 0;

  function find(high: number, low: number): number {
    const mask = slots.length / 2 - 1;
    let at = low & mask;
    while (slots[2 * at] !== 0 && (slots[2 * at] !== high || slots[2 * at + 1] !== low)) at = (at + 1) & mask;
    return at;
  }

  function grow(): void {
    const old = slots;
    slots = new Int32Array(old.length * 2);
    for (let i = 0; i < old.length; i += 2) {
      const [high, low] = [old[i] as number, old[i + 1] as number];
      if (high === 0) continue;
      const at = find(high, low);
      slots[2 * at] = high;
      slots[2 * at + 1] = low;
    }
  }

  /** Zero marks a free place, so no hash is zero. */
  function hashed(buffer: Uint8Array, { unit, id }: Pick<LeafParts, 'unit' | 'id'>): [number, number] {
    keyedHash(k0, k1, buffer, unit[0], unit[1], out);
    keyedHash(out[0] as number, out[1] as number, buffer, id[0], id[1], out);
    return [out[0] || 1, out[1] as number];
  }

  return {
    add(buffer, leaf) {
      const [high, low] = hashed(buffer, leaf);
      const at = find(high, low);
      if (slots[2 * at] !== 0) return true;
      slots[2 * at] = high;
      slots[2 * at + 1] = low;
      count += 1;
      if (count * 8 > slots.length * 3) grow();
      return false;
    },
    has(buffer, leaf) {
      const [high, low] = hashed(buffer, leaf);
      return slots[2 * find(high, low)] !== 0;
    },
  };
}

/** The name of an entry: its unit and its number, as its line has them. */
export function idText(buffer: Buffer, { unit, id }: Pick<LeafParts, 'unit' | 'id'>): string {
  return `${buffer.toString('utf8', unit[0], unit[1])} ${buffer.toString('utf8', id[0], id[1])}`;
}

/** The first place of each of these entries, found by a look at every line; runs only after something was found. */
export function firstPlaces(file: string, ids: ReadonlySet<string>): Map<string, number> {
  const places = new Map<string, number>();
  const lines = readLines(file);
  try {
    for (let seq = 0; lines.next(); seq += 1) {
      const leaf = readLeaf(lines);
      if (leaf === null) continue;
      const id = idText(lines.buffer, leaf);
      if (ids.has(id) && !places.has(id)) places.set(id, seq);
    }
  } finally {
    lines.close();
  }
  return places;
}
