/**
 * Finds the members of canonical JSON objects in raw bytes, without building strings or objects: a million entries
 * are replayed in seconds. Only canonical text (no spaces) is understood; what is not gets a ScanError.
 */
export class ScanError extends Error {
  override name = 'ScanError';
}

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const openArray = 0x5b;
const backslash = 0x5c;
const closeArray = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;

/** Numbers kept for each member: its name's hash, where the member begins (at its quote), its value's start and end. */
const width = 4;

export interface Members {
  count: number;
  at: Int32Array;
}

export function createMembers(): Members {
  return { count: 0, at: new Int32Array(64 * width) };
}

export function memberName(members: Members, i: number): number {
  return members.at[i * width] as number;
}
export function memberStart(members: Members, i: number): number {
  return members.at[i * width + 1] as number;
}
export function valueStart(members: Members, i: number): number {
  return members.at[i * width + 2] as number;
}
export function valueEnd(members: Members, i: number): number {
  return members.at[i * width + 3] as number;
}

/** The hash that `memberName` gives for a name (FNV-1a over its bytes; names come from schemas, not from users). */
export function nameHash(name: string): number {
  let hash = 0x811c9dc5 | 0;
  for (const byte of Buffer.from(name)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash;
}

/** Index of the member of that name hash, or -1. */
export function findMember(members: Members, name: number): number {
  for (let i = 0; i < members.count; i += 1) if (members.at[i * width] === name) return i;
  return -1;
}

/** Reads the object at `pos`; answers the position after it. */
export function scanObject(b: Buffer, pos: number, end: number, members: Members): number {
  members.count = 0;
  if (b[pos] !== openObject) throw new ScanError('an object was expected');
  let p = pos + 1;
  if (b[p] === closeObject) return p + 1;
  for (;;) {
    const start = p;
    if (b[p] !== quote) throw new ScanError('a member name was expected');
    let hash = 0x811c9dc5 | 0;
    let byte = b[++p] as number;
    while (byte !== quote) {
      if (byte === backslash) throw new ScanError('a member name with an escape');
      if (p >= end) throw new ScanError('the text ends inside a name');
      hash = Math.imul(hash ^ byte, 0x01000193);
      byte = b[++p] as number;
    }
    if (b[++p] !== colon) throw new ScanError('a colon was expected');
    const value = ++p;
    p = skipValue(b, p, end);
    if (members.count * width === members.at.length) members.at = grown(members.at);
    const at = members.at;
    const slot = members.count * width;
    at[slot] = hash;
    at[slot + 1] = start;
    at[slot + 2] = value;
    at[slot + 3] = p;
    members.count += 1;
    if (b[p] === closeObject && p < end) return p + 1;
    if (b[p] !== comma || p >= end) throw new ScanError('a comma or the end of the object was expected');
    p += 1;
  }
}

/** Calls `each` with the start of every object of the array of objects that fills start..end. */
export function scanArray(b: Buffer, start: number, end: number, each: (pos: number) => number): void {
  if (b[start] !== openArray) throw new ScanError('an array was expected');
  let p = start + 1;
  if (b[p] === closeArray && p + 1 === end) return;
  for (;;) {
    p = each(p);
    if (b[p] === closeArray && p + 1 === end) return;
    if (b[p] !== comma || p >= end) throw new ScanError('a comma or the end of the array was expected');
    p += 1;
  }
}

function skipValue(b: Buffer, pos: number, end: number): number {
  const first = b[pos] as number;
  if (first === quote) return skipString(b, pos, end);
  let p = pos;
  if (first !== openObject && first !== openArray) {
    while (p < end) {
      const byte = b[p] as number;
      if (byte === comma || byte === closeObject || byte === closeArray) break;
      p += 1;
    }
    if (p === pos) throw new ScanError('a value was expected');
    return p;
  }
  let depth = 0;
  while (p < end) {
    const byte = b[p] as number;
    if (byte === quote) {
      p = skipString(b, p, end);
      continue;
    }
    p += 1;
    if (byte === openObject || byte === openArray) depth += 1;
    else if ((byte === closeObject || byte === closeArray) && --depth === 0) return p;
  }
  throw new ScanError('the text ends inside a value');
}

function skipString(b: Buffer, pos: number, end: number): number {
  let p = pos + 1;
  while (p < end) {
    const byte = b[p] as number;
    if (byte === quote) return p + 1;
    p += byte === backslash ? 2 : 1;
  }
  throw new ScanError('the text ends inside a string');
}

function grown(from: Int32Array): Int32Array {
  const to = new Int32Array(from.length * 2);
  to.set(from);
  return to;
}
