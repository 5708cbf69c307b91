import type { VaultFile } from './disk.ts';
import { encode, type Found, halfBytes, judge, type Slot } from './slot.ts';

/**
 * A segment is a file of blocks: a sector of 32 first halves, then a sector of their second halves. A sector that is torn or goes bad while
 * it is written takes one half of a slot with it, never both.
 */
const sectorBytes = 4096;
export const blockSlots = sectorBytes / halfBytes;
const blockBytes = 2 * sectorBytes;

export interface Numbered {
  readonly n: number;
  readonly slot: Slot;
  /** Which half goes first. */
  readonly first: 0 | 1;
}

/** Slots `from` to before `to`, which may reach beyond the end. */
export async function readSlots(file: VaultFile, name: string, from: number, to: number): Promise<Found[]> {
  const first = Math.floor(from / blockSlots);
  const blocks = Math.ceil(to / blockSlots) - first;
  const there = await file.read(first * blockBytes, blocks * blockBytes);
  const bytes = Buffer.alloc(blocks * blockBytes);
  bytes.set(there);
  return Array.from({ length: to - from }, (_, i) => {
    const n = from + i;
    const [a, b] = placesOf(n).map((at) => bytes.subarray(at - first * blockBytes).subarray(0, halfBytes));
    return judge(refTo(name, n), a as Buffer, b as Buffer);
  });
}

/** Two reads of a hundred bytes: nobody needs the neighbours. */
export async function readSlot(file: VaultFile, name: string, n: number): Promise<Found> {
  const [a, b] = placesOf(n);
  return judge(refTo(name, n), await half(file, a), await half(file, b));
}

async function half(file: VaultFile, at: number): Promise<Buffer> {
  const bytes = Buffer.alloc(halfBytes);
  bytes.set(await file.read(at, halfBytes));
  return bytes;
}

/**
 * Writes the slots over what is there: of each one half, forced to the disk, then the other. Cut off anywhere, each slot is the one it was
 * or the one it becomes.
 */
export async function writeSlots(file: VaultFile, name: string, slots: readonly Numbered[]): Promise<void> {
  const all = slots.map(({ n, slot, first }) => {
    const [a, b] = placesOf(n);
    return { turns: first === 0 ? [a, b] : [b, a], bytes: encode(refTo(name, n), slot) };
  });
  for (const turn of [0, 1]) {
    const halves = all.map(({ turns, bytes }) => ({ at: turns[turn] as number, bytes }));
    for (const { at, bytes } of together(halves)) await file.write(at, bytes);
    await file.sync();
  }
}

/** What follows one another is one write. */
function together(halves: readonly { readonly at: number; readonly bytes: Buffer }[]) {
  const runs: { readonly at: number; end: number; readonly parts: Buffer[] }[] = [];
  for (const { at, bytes } of halves.toSorted((one, other) => one.at - other.at)) {
    const last = runs.at(-1);
    if (last?.end === at) {
      last.parts.push(bytes);
      last.end += bytes.length;
    } else runs.push({ at, end: at + bytes.length, parts: [bytes] });
  }
  return runs.map(({ at, parts }) => ({ at, bytes: Buffer.concat(parts) }));
}

/** How many slots the file has room for. */
export async function slotsIn(file: VaultFile): Promise<number> {
  return Math.ceil((await file.size()) / blockBytes) * blockSlots;
}

export function refTo(segment: string, n: number): string {
  return `${segment}.${n}`;
}

/** Null where it is no name of a key. */
export function readRef(ref: string): { readonly segment: string; readonly n: number } | null {
  const [, segment = '', n = ''] = /^([0-9a-f]{8})\.(0|[1-9]\d{0,8})$/.exec(ref) ?? [];
  return segment === '' ? null : { segment, n: Number(n) };
}

function placesOf(n: number): readonly [a: number, b: number] {
  const a = Math.floor(n / blockSlots) * blockBytes + (n % blockSlots) * halfBytes;
  return [a, a + sectorBytes];
}
