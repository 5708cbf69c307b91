import { hash } from 'node:crypto';
import path from 'node:path';
import { createFrontier, type HashAlgorithm, sameBytes } from '#kernel/merkle.ts';
import type { ExportHead } from './input.ts';
import { bind, type Bound } from './credentials.ts';
import { createIds, firstPlaces, type Ids, idText } from './ids.ts';
import { type LeafParts, readLeaf } from './leaf.ts';
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
  /** Entries whose number an earlier one has. */
  readonly repeated: readonly Repeat[];
  readonly ids: Ids;
  readonly bound: Bound;
}

export interface Repeat {
  readonly seq: number;
  readonly first: number;
}

export type Step = (done: number) => Promise<void> | undefined;

/** Lines between two reports of progress (a power of two minus one). */
const stride = 0x3fff;
/** Numbers that come twice and are looked for one by one at most. */
const repeatLimit = 1000;

export async function walkTree(head: ExportHead, step: Step): Promise<TreeWalk> {
  const entries = readLines(path.join(head.dir, 'ledger.jsonl'));
  const rowOps = readLines(path.join(head.dir, 'ops.jsonl'));
  const frontier = createFrontier(head.tree);
  const agrees: boolean[] = [];
  const missing: number[] = [];
  const malformed: number[] = [];
  const badOps: number[] = [];
  const again: { readonly seq: number; readonly id: string }[] = [];
  const ids = createIds();
  const bound: Bound = new Map();
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
      const leaf = entries.end > entries.start ? readLeaf(entries) : null;
      if (leaf === null && entries.end > entries.start) malformed.push(seq);
      if (leaf !== null && ids.add(entries.buffer, leaf) && again.length < repeatLimit)
        again.push({ seq, id: idText(entries.buffer, leaf) });
      if (leaf !== null && leaf.credentials !== null && !bind(bound, seq, unitOf(entries, leaf), leaf.credentials))
        malformed.push(seq);
      if (rowOps.next()) {
        opsLines += 1;
        if (leaf !== null && leaf.ops !== digestOfLine(rowOps, leaf.alg)) badOps.push(seq);
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
    repeated: repeatsOf(head, again),
    ids,
    bound,
  };
}

function unitOf({ buffer }: Lines, { unit: [start, end] }: LeafParts): string {
  return JSON.parse(buffer.toString('utf8', start, end)) as string;
}

function repeatsOf({ dir }: ExportHead, again: readonly { readonly seq: number; readonly id: string }[]): Repeat[] {
  if (again.length === 0) return [];
  const places = firstPlaces(path.join(dir, 'ledger.jsonl'), new Set(again.map(({ id }) => id)));
  return again.flatMap(({ seq, id }) => {
    const first = places.get(id) ?? seq;
    return first < seq ? [{ seq, first }] : [];
  });
}

const digestOfNothing = { sha256: hash('sha256', '[]'), sm3: hash('sm3', '[]') };

function digestOfLine({ buffer, start, end }: Lines, algorithm: HashAlgorithm): string {
  // Most entries (reads, refusals, log-ins) change no row.
  if (end - start === 2 && buffer[start] === 0x5b && buffer[start + 1] === 0x5d) return digestOfNothing[algorithm];
  return hash(algorithm, buffer.subarray(start, end), 'hex');
}
