import type { HashAlgorithm } from '#kernel/merkle.ts';
import type { Lines } from './lines.ts';
import {
  createMembers,
  findMember,
  memberName,
  nameHash,
  ScanError,
  scanObject,
  valueEnd,
  valueStart,
} from './scan.ts';

/** The members of an entry in the order of canonical JSON; version 1 kept no law, version 3 added what passwords it sets. */
const declared = [
  'act',
  'actor',
  'alg',
  'at',
  'clauses',
  'credentials',
  'device',
  'id',
  'input',
  'late',
  'law',
  'level',
  'object',
  'ops',
  'outcome',
  'unit',
  'v',
].map((name) => ({ hash: nameHash(name), optional: name === 'law' || name === 'credentials' }));
const wanted = {
  alg: nameHash('alg'),
  credentials: nameHash('credentials'),
  id: nameHash('id'),
  ops: nameHash('ops'),
  unit: nameHash('unit'),
};
const hexDigits = 64;
const members = createMembers();

/** Where in the line the parts of an entry stand that the verifier needs; valid until the next call. */
export interface LeafParts {
  readonly alg: HashAlgorithm;
  /** Digest of its row changes, hex. */
  readonly ops: string;
  /** Bytes of the texts, quotes included. */
  readonly unit: readonly [start: number, end: number];
  readonly id: readonly [start: number, end: number];
  /** What it says of passwords it sets, as JSON; null where it sets none. */
  readonly credentials: string | null;
}

/** Null where the line is not an entry: a member is absent, undeclared, repeated or out of its place. */
export function readLeaf({ buffer, start, end }: Pick<Lines, 'buffer' | 'start' | 'end'>): LeafParts | null {
  try {
    if (scanObject(buffer, start, end, members) !== end) return null;
  } catch (error) {
    if (error instanceof ScanError) return null;
    throw error;
  }
  let next = 0;
  for (const { hash, optional } of declared) {
    if (next < members.count && memberName(members, next) === hash) next += 1;
    else if (!optional) return null;
  }
  if (next !== members.count) return null;
  const [alg, ops] = [text(buffer, wanted.alg), text(buffer, wanted.ops)];
  if ((alg !== 'sha256' && alg !== 'sm3') || ops?.length !== hexDigits) return null;
  const credentials = findMember(members, wanted.credentials);
  return {
    alg,
    ops,
    unit: span(wanted.unit),
    id: span(wanted.id),
    credentials:
      credentials < 0
        ? null
        : buffer.toString('utf8', valueStart(members, credentials), valueEnd(members, credentials)),
  };
}

function span(name: number): readonly [number, number] {
  const i = findMember(members, name);
  return [valueStart(members, i), valueEnd(members, i)];
}

function text(buffer: Buffer, name: number): string | null {
  const [start, end] = span(name);
  return buffer[start] === 0x22 ? buffer.toString('latin1', start + 1, end - 1) : null;
}
