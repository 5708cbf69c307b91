import { hash } from 'node:crypto';
import path from 'node:path';
import { createFrontier, type HashAlgorithm, sameBytes } from '#kernel/merkle.ts';
import type { ExportHead } from './input.ts';
import { type Lines, readLines } from './lines.ts';

/** What one walk over ledger.jsonl and ops.jsonl saw; nothing is judged here. */
export interface TreeWalk {
  readonly entries: number;
  readonly opsLines: number;
  readonly root: Uint8Array;
  /** For each checkpoint: whether the root at its size is its root; undefined where there are too few entries. */
  readonly agrees: readonly (boolean | undefined)[];
  readonly witnessAgrees: boolean | undefined;
  /** Entries whose line is empty: the database had none of that number. */
  readonly missing: readonly number[];
  /** Entries whose leaf is not an entry at all. */
  readonly malformed: readonly number[];
  /** Entries whose ops line is not the one the leaf was made with. */
  readonly badOps: readonly number[];
}

export type Step = (done: number) => Promise<void> | undefined;

/** Lines between two reports of progress (a power of two minus one). */
const stride = 0x3fff;
const opsMember = Buffer.from('"ops":"');
const algMember = Buffer.from('"alg":"');
const hexDigits = 64;

export async function walkTree(head: ExportHead, step: Step): Promise<TreeWalk> {
  const entries = readLines(path.join(head.dir, 'ledger.jsonl'));
  const rowOps = readLines(path.join(head.dir, 'ops.jsonl'));
  const frontier = createFrontier(head.tree);
  const agrees: boolean[] = [];
  const missing: number[] = [];
  const malformed: number[] = [];
  const badOps: number[] = [];
  let witnessAgrees: boolean | undefined;
  let opsLines = 0;
  let next = 0;
  const compareRoots = (): void => {
    for (; head.checkpoints[next]?.size === frontier.size(); next += 1) {
      agrees[next] = sameBytes(frontier.root(), (head.checkpoints[next] as { root: Uint8Array }).root);
    }
    if (head.witness?.size === frontier.size()) witnessAgrees = sameBytes(frontier.root(), head.witness.root);
  };
  try {
    compareRoots();
    while (entries.next()) {
      const seq = frontier.size();
      if (entries.end === entries.start) missing.push(seq);
      // The byte before the line is ours: with the leaf prefix of RFC 6962 written there, hashing copies nothing.
      entries.buffer[entries.start - 1] = 0;
      frontier.append(head.tree.hash(entries.buffer.subarray(entries.start - 1, entries.end)));
      compareRoots();
      const leafOps = opsDigestOf(entries);
      if (leafOps === null && entries.end > entries.start) malformed.push(seq);
      if (rowOps.next()) {
        opsLines += 1;
        if (leafOps !== null && leafOps.hex !== digestOfLine(rowOps, leafOps.alg)) badOps.push(seq);
      }
      if ((seq & stride) === stride) await step(seq + 1);
    }
    while (rowOps.next()) opsLines += 1;
  } finally {
    entries.close();
    rowOps.close();
  }
  const all = head.checkpoints.map((_, i) => agrees[i]);
  return {
    entries: frontier.size(),
    opsLines,
    root: frontier.root(),
    agrees: all,
    witnessAgrees,
    missing,
    malformed,
    badOps,
  };
}

/**
 * Finds the two members by their bytes alone, which is ten times as fast as reading the whole leaf: inside a JSON
 * string every quote is escaped, so a name with its quotes, colon and opening quote is never part of a value.
 */
function opsDigestOf({ buffer, start, end }: Lines): { hex: string; alg: HashAlgorithm } | null {
  const ops = buffer.lastIndexOf(opsMember, end);
  const alg = buffer.indexOf(algMember, start);
  if (ops < start || alg < start || alg > ops) return null;
  const hex = buffer.toString('latin1', ops + opsMember.length, ops + opsMember.length + hexDigits);
  const first = buffer[alg + algMember.length];
  const third = buffer[alg + algMember.length + 2];
  // "sha256" or "sm3": anything else can only have been sealed by mistake.
  if (first !== 0x73 || (third !== 0x61 && third !== 0x33)) return null;
  return { hex, alg: third === 0x61 ? 'sha256' : 'sm3' };
}

const digestOfNothing = { sha256: hash('sha256', '[]'), sm3: hash('sm3', '[]') };

function digestOfLine({ buffer, start, end }: Lines, algorithm: HashAlgorithm): string {
  // Most entries (reads, refusals, log-ins) change no row.
  if (end - start === 2 && buffer[start] === 0x5b && buffer[start + 1] === 0x5d) return digestOfNothing[algorithm];
  return hash(algorithm, buffer.subarray(start, end), 'hex');
}
