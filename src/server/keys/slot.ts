import { createHash, randomFillSync } from 'node:crypto';
import { nonceBytes, tagBytes } from './suites.ts';

/**
 * A slot holds one key, wrapped, and stands twice, in halves that share no sector (`segment.ts`). A half:
 *
 *     "KS" 1 | state | generation (4) | level key (4) | suite | 0 (3) | nonce (12) | wrapped key and tag (48) | 0 (36) | checksum (16)
 *
 * They are written one after the other, each forced to the disk before the next, so that at every moment one of them is whole.
 */
export const halfBytes = 128;
export const dekBytes = 32;
export const wrappedBytes = nonceBytes + dekBytes + tagBytes;

const states = { live: 1, destroyed: 2 } as const;
const wrappedAt = 16;
const checksumAt = halfBytes - 16;

export interface Slot {
  readonly state: keyof typeof states;
  readonly generation: number;
  /** Number of the level key that wraps it, or did. */
  readonly levelKey: number;
  readonly suite: number;
  /** Nonce, key, tag; noise where it is destroyed. */
  readonly wrapped: Buffer;
}

export function encode(ref: string, { state, generation, levelKey, suite, wrapped }: Slot): Buffer {
  const half = Buffer.alloc(halfBytes);
  half.write('KS\u0001', 0, 'latin1');
  half[3] = states[state];
  half.writeUInt32BE(generation, 4);
  half.writeUInt32BE(levelKey, 8);
  half[12] = suite;
  half.set(wrapped, wrappedAt);
  half.set(checksum(ref, half), checksumAt);
  return half;
}

/** Null where it is not whole, or another slot's. */
export function decode(ref: string, half: Buffer): Slot | null {
  if (half.length !== halfBytes || half.toString('latin1', 0, 3) !== 'KS\u0001') return null;
  if (!checksum(ref, half).equals(half.subarray(checksumAt))) return null;
  const state = half[3] === states.live ? 'live' : half[3] === states.destroyed ? 'destroyed' : null;
  if (state === null) return null;
  return {
    state,
    generation: half.readUInt32BE(4),
    levelKey: half.readUInt32BE(8),
    suite: half[12] as number,
    wrapped: Buffer.from(half.subarray(wrappedAt, wrappedAt + wrappedBytes)),
  };
}

export type Found =
  | {
      readonly is: 'whole';
      readonly slot: Slot;
      /** Both halves say the same. */
      readonly even: boolean;
      /** The half to be written first: not the one that counts. */
      readonly first: 0 | 1;
    }
  /** Its writing was cut off before anybody was told of it. */
  | { readonly is: 'unborn' }
  | { readonly is: 'damaged' };

/** Of two halves the one that counts. */
export function judge(ref: string, a: Buffer, b: Buffer): Found {
  const [one, two] = [decode(ref, a), decode(ref, b)];
  if (one && a.equals(b)) return { is: 'whole', slot: one, even: true, first: 0 };
  if (one && (!two || ranks(one) >= ranks(two))) return { is: 'whole', slot: one, even: false, first: 1 };
  if (two) return { is: 'whole', slot: two, even: false, first: 0 };
  return isBlank(a) || isBlank(b) ? { is: 'unborn' } : { is: 'damaged' };
}

/** What is left of a key that is destroyed. */
export function destroyed({ generation, levelKey, suite }: Pick<Slot, 'generation' | 'levelKey' | 'suite'>): Slot {
  const wrapped = randomFillSync(Buffer.alloc(wrappedBytes));
  return { state: 'destroyed', generation: generation + 1, levelKey, suite, wrapped };
}

/** Nothing comes after destruction, whatever its number. */
function ranks({ state, generation }: Slot): number {
  return state === 'destroyed' ? Number.POSITIVE_INFINITY : generation;
}

function isBlank(half: Buffer): boolean {
  return half.every((byte) => byte === 0);
}

function checksum(ref: string, half: Buffer): Buffer {
  return createHash('sha256').update(ref).update(half.subarray(0, checksumAt)).digest().subarray(0, 16);
}
