import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { canonical } from '#kernel/canonical.ts';
import { firstPlaces, idText, type Ids } from './ids.ts';
import { readLeaf } from './leaf.ts';
import type { Findings } from './report.ts';
import { says } from './says.ts';
import { ScanError } from './scan.ts';

/** An entry that was committed but not sealed when the export was made: nothing proves it. */
export interface Unsealed {
  /** Its number, as the database has it. */
  readonly id: string;
  readonly leaf: Buffer;
  readonly ops: Buffer;
}

const file = 'unsealed.jsonl';

/** Oldest first. Throws `ScanError` where the file is not what it should be. */
export function readUnsealed(dir: string): Unsealed[] {
  if (!existsSync(path.join(dir, file))) return [];
  const lines = readFileSync(path.join(dir, file), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map(unsealedOf);
}

function unsealedOf(line: string): Unsealed {
  const { leaf, ops, id } = parsed(line);
  if (typeof leaf !== 'string' || typeof ops !== 'string' || typeof id !== 'string')
    throw new ScanError(`${file}: an entry without its parts`);
  return { id, leaf: Buffer.from(leaf), ops: Buffer.from(ops) };
}

function parsed(line: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    // Another text of the same value could hold a member twice.
    if (typeof value === 'object' && value !== null && canonical(value as never) === line)
      return value as Record<string, unknown>;
  } catch {}
  throw new ScanError(`${file}: a line that is not canonical JSON`);
}

/** What is wrong with entries that nothing proves: no row stands on them, and none is a copy of a sealed one. */
export function judgeUnsealed(dir: string, ids: Ids, findings: Findings): number {
  const unsealed = tryRead(dir, findings);
  const copies = new Map<string, string>();
  for (const entry of unsealed) {
    const leaf = readLeaf({ buffer: entry.leaf, start: 0, end: entry.leaf.length });
    if (leaf === null) {
      findings.add({ kind: 'unproven', says: says.unsealedNoEntry(entry.id) });
      continue;
    }
    const own = idText(entry.leaf, leaf).split(' ', 2)[1];
    if (own !== JSON.stringify(entry.id))
      findings.add({ kind: 'repeated', says: says.otherNumber(entry.id, own ?? '') });
    if (ids.has(entry.leaf, leaf)) copies.set(idText(entry.leaf, leaf), entry.id);
    else ids.add(entry.leaf, leaf);
    if (hash(leaf.alg, entry.ops, 'hex') !== leaf.ops)
      findings.add({ kind: 'unproven', says: says.unsealedOps(entry.id) });
    if (entry.ops.length > 2) findings.add({ kind: 'unproven', says: says.unsealedChanges(entry.id) });
  }
  if (copies.size > 0) {
    const places = firstPlaces(path.join(dir, 'ledger.jsonl'), new Set(copies.keys()));
    for (const [text, id] of copies)
      findings.add({ kind: 'repeated', seq: places.get(text), says: says.copied(id, places.get(text)) });
  }
  if (unsealed.length > 0) findings.note(says.unsealed(unsealed.length));
  return unsealed.length;
}

function tryRead(dir: string, findings: Findings): Unsealed[] {
  try {
    return readUnsealed(dir);
  } catch (error) {
    if (!(error instanceof ScanError)) throw error;
    findings.add({ kind: 'unverifiable', says: says.damagedFile(file, error.message) });
    return [];
  }
}
