import { keyedHash } from './keyed-hash.ts';
import type { ExportTable } from './input.ts';
import { findMember, type Members, nameHash, ScanError, valueEnd, valueStart } from './scan.ts';

export interface LedgerTable {
  readonly name: string;
  readonly key: readonly string[];
  readonly keyHashes: readonly number[];
  /** Key of the fingerprint hash for this table. */
  readonly seed: readonly [number, number];
  /** Bit of each column by name hash, given out as columns appear. */
  readonly bits: Map<number, number>;
  /** Columns the manifest lists, by name hash: the last row each was met in. */
  readonly columns: Map<number, number>;
}

/** Tables by the hash of their name; throws where two names have one hash. */
export function ledgerTables(
  tables: Readonly<Record<string, ExportTable>>,
  secret: Int32Array,
): Map<number, LedgerTable> {
  const out = new Map<number, LedgerTable>();
  const seed = new Int32Array(2);
  for (const [name, { key, columns }] of Object.entries(tables)) {
    const bytes = Buffer.from(name);
    keyedHash(secret[0] as number, secret[1] as number, bytes, 0, bytes.length, seed);
    const hashed = nameHash(name);
    if (out.has(hashed)) throw new Error(`tables ${name} and ${out.get(hashed)?.name} cannot be told apart`);
    out.set(hashed, {
      name,
      key,
      keyHashes: key.map(nameHash),
      seed: [seed[0] as number, seed[1] as number],
      bits: new Map(),
      columns: new Map(Object.keys(columns).map((column) => [nameHash(column), 0])),
    });
  }
  return out;
}

/** Hashes the key columns among these members (of a row or of a key object) into `out`. */
export function hashKey(table: LedgerTable, b: Buffer, members: Members, out: Int32Array): void {
  [out[0], out[1]] = table.seed;
  for (const name of table.keyHashes) {
    const i = findMember(members, name);
    if (i < 0) throw new ScanError(`a row of ${table.name} without its key`);
    keyedHash(out[0] as number, out[1] as number, b, valueStart(members, i), valueEnd(members, i), out);
  }
}
