import { createHash, randomBytes } from 'node:crypto';
import { combine, split } from 'shamir-secret-sharing';
import { fromBase32, toBase32 } from './base32.ts';

/**
 * A share is a line of text that a person can type:
 *
 *     JG1-<base32 of: set (4) | number (1) | needed (1) | secret's share (33) | checksum (4)>, in groups of four
 *
 * What the library joins from wrong shares is noise, without a word: so each names its set, bears a checksum against typing errors, and is
 * known by a mark kept beside the master key, which tells nothing of it.
 */
const prefix = 'JG1-';
const secretBytes = 32;
const shareBytes = secretBytes + 1;
const checksumBytes = 4;
const lineBytes = 6 + shareBytes + checksumBytes;

export interface Share {
  /** Of which splitting, in hex. */
  readonly set: string;
  readonly number: number;
  readonly needed: number;
  readonly bytes: Uint8Array;
}

/** What is kept of a splitting. */
export interface ShareSet {
  readonly set: string;
  readonly needed: number;
  /** By which each share is known, in turn. */
  readonly marks: readonly string[];
}

export interface Split extends ShareSet {
  /** What the shares give together. */
  readonly secret: Buffer;
  /** A line for each holder. */
  readonly lines: readonly string[];
}

export async function splitSecret(needed: number, total: number): Promise<Split> {
  const secret = randomBytes(secretBytes);
  const set = randomBytes(4).toString('hex');
  const parts = await split(Uint8Array.from(secret), total, needed);
  const shares = parts.map((bytes, i) => ({ set, number: i + 1, needed, bytes }));
  return { set, needed, marks: shares.map(markOf), secret, lines: shares.map(writeShare) };
}

export function writeShare({ set, number, needed, bytes }: Share): string {
  const body = Buffer.concat([Buffer.from(set, 'hex'), Buffer.of(number, needed), bytes]);
  const text = toBase32(Buffer.concat([body, checksum(body)]));
  return `${prefix}${(text.match(/.{1,4}/g) ?? []).join('-')}`;
}

/** Null where it is no share, or one with a slip of the pen. */
export function readShare(line: string): Share | null {
  const text = line.trim().toUpperCase();
  if (!text.startsWith(prefix)) return null;
  const all = fromBase32(text.slice(prefix.length));
  if (all?.length !== lineBytes) return null;
  const body = all.subarray(0, lineBytes - checksumBytes);
  if (!checksum(body).equals(all.subarray(lineBytes - checksumBytes))) return null;
  return {
    set: body.toString('hex', 0, 4),
    number: body[4] as number,
    needed: body[5] as number,
    bytes: Uint8Array.from(body.subarray(6)),
  };
}

export type WrongShare = 'misspelt' | 'other-set' | 'forged';

/** What is wrong with it; null for one of the set. */
export function faultOf(share: Share | null, { set, marks }: ShareSet): WrongShare | null {
  if (!share) return 'misspelt';
  if (share.set !== set) return 'other-set';
  return marks[share.number - 1] === markOf(share) ? null : 'forged';
}

/** Of as many shares as are needed, each known to be of the set. */
export async function joinShares(shares: readonly Share[]): Promise<Buffer> {
  return Buffer.from(await combine(shares.map(({ bytes }) => bytes)));
}

function markOf({ set, number, bytes }: Share): string {
  return createHash('sha256').update(`jingui share ${set} ${number}\n`).update(bytes).digest('base64');
}

function checksum(body: Uint8Array): Buffer {
  return createHash('sha256').update('jingui share').update(body).digest().subarray(0, checksumBytes);
}
