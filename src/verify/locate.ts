import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createFrontier, hashBytes, sameBytes } from '#kernel/merkle.ts';
import type { ExportHead } from './input.ts';
import { readLines } from './lines.ts';
import type { Finding } from './report.ts';
import { says } from './says.ts';

/** More single edits than this are told as one range. */
const singles = 100;

/**
 * Tells what exactly was done to ledger.jsonl, from leaves.bin (the leaf hashes as sealed, 32 bytes each). Only the
 * root decides whether leaves.bin itself is true; null where it is absent or not. Runs only after something was found.
 */
export function locate(head: ExportHead): Finding[] | null {
  const file = path.join(head.dir, 'leaves.bin');
  if (!existsSync(file)) return null;
  const sealed = readFileSync(file);
  const last = head.checkpoints.at(-1);
  if (last === undefined || sealed.length !== last.size * hashBytes) return null;
  const frontier = createFrontier(head.tree);
  for (let i = 0; i < last.size; i += 1) frontier.append(hashAt(sealed, i));
  if (!sameBytes(frontier.root(), last.root)) return null;
  return compare(sealed, leafHashesOf(head));
}

function leafHashesOf(head: ExportHead): Buffer {
  const lines = readLines(path.join(head.dir, 'ledger.jsonl'));
  const parts: Uint8Array[] = [];
  try {
    while (lines.next()) {
      lines.buffer[lines.start - 1] = 0;
      parts.push(head.tree.hash(lines.buffer.subarray(lines.start - 1, lines.end)));
    }
  } finally {
    lines.close();
  }
  return Buffer.concat(parts);
}

function compare(sealed: Buffer, found: Buffer): Finding[] {
  const [wanted, have] = [sealed.length / hashBytes, found.length / hashBytes];
  const same = (i: number, j: number): boolean => hashAt(sealed, i).equals(hashAt(found, j));
  const short = Math.min(wanted, have);
  let head = 0;
  while (head < short && same(head, head)) head += 1;
  let tail = 0;
  while (tail < short - head && same(wanted - 1 - tail, have - 1 - tail)) tail += 1;
  const [gone, come] = [wanted - tail - head, have - tail - head];
  if (gone === 0 && come === 0) return [];
  if (come === 0 && tail === 0)
    return [{ kind: 'truncated', seq: have, says: says.truncated('ledger.jsonl', have, wanted) }];
  if (come === 0) return [span('deleted', head, head + gone - 1)];
  if (gone === 0) return [span('inserted', head, head + come - 1)];
  const before = keys(sealed, head, gone);
  const after = keys(found, head, come);
  if (gone === come && before.toSorted().join() === after.toSorted().join())
    return [span('reordered', head, head + gone - 1)];
  const known = new Set(before);
  const moved = after.some((key, i) => known.has(key) && before[i] !== key);
  const changed = after.flatMap((key, i) => (before[i] === key ? [] : [head + i]));
  if (gone !== come || moved || changed.length > singles)
    return [span('edited', head, head + Math.max(gone, come) - 1)];
  return changed.map((seq) => span('edited', seq, seq));
}

function span(kind: 'edited' | 'deleted' | 'inserted' | 'reordered', from: number, until: number): Finding {
  return { kind, seq: from, ...(until > from ? { untilSeq: until } : {}), says: says[kind](from, until) };
}

function keys(hashes: Buffer, from: number, count: number): string[] {
  return Array.from({ length: count }, (_, i) => hashAt(hashes, from + i).toString('latin1'));
}

function hashAt(hashes: Buffer, i: number): Buffer {
  return hashes.subarray(i * hashBytes, (i + 1) * hashBytes);
}
