/**
 * Replays the row changes of all entries in constant memory, from the last entry to the first: walking backward the
 * first value met of a column is its present one, so a row needs no contents, only one bit for each column met and the
 * sum of the keyed hashes of its present columns. Null and absent are the same: a column added later is null in old rows.
 */
import type { Lines } from './lines.ts';
import { keyedHash } from './keyed-hash.ts';
import { flags, type RowStore } from './row-store.ts';
import {
  createMembers,
  findMember,
  type Members,
  memberName,
  memberStart,
  nameHash,
  ScanError,
  scanArray,
  scanObject,
  valueEnd,
  valueStart,
} from './scan.ts';
import { hashKey, type LedgerTable } from './tables.ts';

const names = {
  key: nameHash('key'),
  op: nameHash('op'),
  row: nameHash('row'),
  set: nameHash('set'),
  table: nameHash('table'),
};
const letters = { insert: 0x69, update: 0x75, delete: 0x64 };
const nullWord = Buffer.from('null').readInt32LE();

const opMembers = createMembers();
const rowMembers = createMembers();
const keyMembers = createMembers();
const out = new Int32Array(2);

export interface Replay {
  /** Takes the row changes of one entry (canonical JSON of its ops), in buffer[start..end). */
  entry(at: Pick<Lines, 'buffer' | 'start' | 'end'>): void;
  readonly unlisted: ReadonlySet<string>;
}

export function createReplay(tables: ReadonlyMap<number, LedgerTable>, store: RowStore): Replay {
  const unlisted = new Set<string>();
  const starts: number[] = [];

  /** Takes the change whose members are in opMembers. */
  function change(b: Buffer, end: number): void {
    const kind = b[valueStart(opMembers, member(opMembers, names.op)) + 1];
    const named = member(opMembers, names.table);
    const [nameStart, nameEnd] = [valueStart(opMembers, named) + 1, valueEnd(opMembers, named) - 1];
    const table = tables.get(nameHashOf(b, nameStart, nameEnd));
    if (table === undefined || table.name.length !== nameEnd - nameStart) {
      unlisted.add(b.toString('utf8', nameStart, nameEnd));
      return;
    }
    const isInsert = kind === letters.insert;
    const values = isInsert ? names.row : kind === letters.update ? names.set : names.key;
    scanObject(b, valueStart(opMembers, member(opMembers, values)), end, rowMembers);
    if (kind === letters.update) scanObject(b, valueStart(opMembers, member(opMembers, names.key)), end, keyMembers);
    hashKey(table, b, kind === letters.update ? keyMembers : rowMembers, out);
    const at = store.find(out[0] as number, out[1] as number, true);
    if (at < 0) return;
    const before = store.flag[at] as number;
    const after = step(before, kind as number);
    store.flag[at] = after;
    const counts = kind !== letters.delete && (before & flags.settled) === 0 && (after & flags.broken) === 0;
    if (counts) addColumns(store, at, table, b, isInsert && before === flags.used);
  }

  return {
    unlisted,
    entry({ buffer, start, end }) {
      if (end - start === 2) return;
      starts.length = 0;
      scanArray(buffer, start, end, (pos) => {
        starts.push(pos);
        return scanObject(buffer, pos, end, opMembers);
      });
      // The last change was scanned last; its members are still there.
      for (let i = starts.length - 1; i >= 0; i -= 1) {
        if (i < starts.length - 1) scanObject(buffer, starts[i] as number, end, opMembers);
        change(buffer, end);
      }
    },
  };
}

/** The row's flags after meeting, one step further back, this kind of change. */
function step(before: number, kind: number): number {
  if (before === flags.used) {
    if (kind === letters.delete) return before | flags.open | flags.settled;
    return before | flags.live | (kind === letters.insert ? flags.settled : flags.open);
  }
  if ((before & flags.open) === 0) return kind === letters.delete ? before | flags.open : before | flags.broken;
  if (kind === letters.delete) return before | flags.broken;
  return kind === letters.insert ? (before & ~flags.open) | flags.settled : before;
}

/** Adds the columns in rowMembers that were not met before; `all` where none can have been. */
function addColumns(store: RowStore, at: number, table: LedgerTable, b: Buffer, all: boolean): void {
  let high = store.sumHighs[at] as number;
  let low = store.sumLows[at] as number;
  const [k0, k1] = table.seed;
  for (let i = 0; i < rowMembers.count; i += 1) {
    if (!all && !isNew(store, at, table, memberName(rowMembers, i))) continue;
    if (isNull(b, i)) continue;
    keyedHash(k0, k1, b, memberStart(rowMembers, i), valueEnd(rowMembers, i), out);
    high = (high + (out[0] as number)) | 0;
    low = (low + (out[1] as number)) | 0;
  }
  store.sumHighs[at] = high;
  store.sumLows[at] = low;
}

function isNew(store: RowStore, at: number, table: LedgerTable, column: number): boolean {
  let bit = table.bits.get(column);
  if (bit === undefined) {
    bit = table.bits.size;
    if (bit >= store.words * 32) throw new ScanError(`table ${table.name} has more columns than the manifest says`);
    table.bits.set(column, bit);
  }
  const word = at * store.words + (bit >> 5);
  const mask = 1 << (bit & 31);
  if (((store.seen[word] as number) & mask) !== 0) return false;
  store.seen[word] = (store.seen[word] as number) | mask;
  return true;
}

/** Sum over the columns of a row as exported, and its key hash: [key high, key low, sum high, sum low]. */
export function fingerprint(table: LedgerTable, { buffer, start, end }: Lines, to: Int32Array): void {
  if (scanObject(buffer, start, end, rowMembers) !== end) throw new ScanError('more than one object on a line');
  hashKey(table, buffer, rowMembers, to);
  let high = 0;
  let low = 0;
  const [k0, k1] = table.seed;
  for (let i = 0; i < rowMembers.count; i += 1) {
    if (isNull(buffer, i)) continue;
    keyedHash(k0, k1, buffer, memberStart(rowMembers, i), valueEnd(rowMembers, i), out);
    high = (high + (out[0] as number)) | 0;
    low = (low + (out[1] as number)) | 0;
  }
  to[2] = high;
  to[3] = low;
}

/** A member of the row just fingerprinted that comes twice or that no column is; null where there is none. */
export function oddMember({ columns }: LedgerTable, { buffer }: Lines, line: number): string | null {
  for (let i = 0; i < rowMembers.count; i += 1) {
    const name = memberName(rowMembers, i);
    const met = columns.get(name);
    if (met === undefined || met === line)
      return buffer.toString('utf8', memberStart(rowMembers, i) + 1, valueStart(rowMembers, i) - 2);
    columns.set(name, line);
  }
  return null;
}

/** Whether the value of rowMembers' i-th member is null. */
function isNull(b: Buffer, i: number): boolean {
  const start = valueStart(rowMembers, i);
  return b[start] === 0x6e && valueEnd(rowMembers, i) - start === 4 && b.readInt32LE(start) === nullWord;
}

function member(members: Members, name: number): number {
  const i = findMember(members, name);
  if (i < 0) throw new ScanError('a row change without its parts');
  return i;
}

function nameHashOf(b: Buffer, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let p = start; p < end; p += 1) hash = Math.imul(hash ^ (b[p] as number), 0x01000193);
  return hash;
}
