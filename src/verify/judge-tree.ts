import type { ExportHead } from './input.ts';
import { locate } from './locate.ts';
import type { Findings } from './report.ts';
import { says } from './says.ts';
import type { TreeWalk } from './tree.ts';

/** Turns what the walk saw into findings. Answers whether ops.jsonl is whole, so that replaying it means something. */
export function judgeTree(head: ExportHead, walk: TreeWalk, findings: Findings): boolean {
  const last = head.checkpoints.at(-1);
  if (last === undefined) return false;
  const whole = walk.entries === last.size && walk.agrees.at(-1) === true;
  if (whole) judgeHistory(head, walk, findings);
  else judgeDamage(head, walk, last.size, findings);
  judgeOps(walk, whole, findings);
  for (const seq of walk.malformed) if (whole) findings.add({ kind: 'unverifiable', seq, says: says.notAnEntry(seq) });
  for (const { seq, first } of walk.repeated)
    if (whole) findings.add({ kind: 'repeated', seq, says: says.repeated(seq, first) });
  judgeWitness(head, walk, last.size, whole, findings);
  if (head.size > last.size) {
    findings.add({ kind: 'truncated', seq: last.size, says: says.manifestSize(head.size, last.size) });
  } else if (head.size < last.size) {
    findings.add({ kind: 'unverifiable', says: says.manifestSize(head.size, last.size) });
  }
  return walk.entries === last.size && walk.opsLines === walk.entries && walk.badOps.length === 0;
}

/** All entries are as the last checkpoint says; an earlier one that disagrees was signed over another history. */
function judgeHistory(head: ExportHead, walk: TreeWalk, findings: Findings): void {
  for (const [i, { size }] of head.checkpoints.entries()) {
    if (walk.agrees[i] === false) findings.add({ kind: 'fork', says: says.contradiction(size, walk.entries) });
  }
}

function judgeDamage(head: ExportHead, walk: TreeWalk, size: number, findings: Findings): void {
  for (const seq of walk.missing) findings.add({ kind: 'deleted', seq, says: says.deleted(seq, seq) });
  if (walk.missing.length > 0) return;
  const located = locate(head);
  for (const finding of located ?? []) findings.add(finding);
  if (located !== null && located.length > 0) return;
  const bad = walk.agrees.indexOf(false);
  if (bad >= 0) {
    const from = head.checkpoints.findLast((_, i) => i < bad && walk.agrees[i] === true)?.size ?? 0;
    const until = (head.checkpoints[bad] as { size: number }).size - 1;
    findings.add({ kind: 'edited', seq: from, untilSeq: until, says: says.editedWithin(from, until) });
  } else if (walk.entries < size) {
    findings.add({ kind: 'truncated', seq: walk.entries, says: says.truncated('ledger.jsonl', walk.entries, size) });
  } else if (walk.entries > size) {
    findings.add({
      kind: 'inserted',
      seq: size,
      untilSeq: walk.entries - 1,
      says: says.inserted(size, walk.entries - 1),
    });
  }
}

function judgeOps({ entries, opsLines, badOps }: TreeWalk, whole: boolean, findings: Findings): void {
  const first = badOps[0];
  if (opsLines < entries && first === undefined) {
    findings.add({ kind: 'truncated', seq: opsLines, says: says.truncated('ops.jsonl', opsLines, entries) });
  } else if (opsLines < entries && first !== undefined && whole) {
    findings.add({ kind: 'deleted', seq: first, says: says.editedOps(first) });
  } else if (opsLines > entries && whole) {
    const seq = first ?? entries;
    findings.add({ kind: 'inserted', seq, says: says.editedOps(seq) });
  } else if (opsLines === entries) {
    for (const seq of badOps) findings.add({ kind: 'edited', seq, says: says.editedOps(seq) });
  }
}

function judgeWitness(head: ExportHead, walk: TreeWalk, size: number, whole: boolean, findings: Findings): void {
  if (head.witness === null) return;
  if (head.witness.size > size) {
    findings.add({ kind: 'rollback', seq: size, says: says.rollback(size, head.witness.size) });
  } else if (walk.witnessAgrees === false && whole) {
    findings.add({ kind: 'fork', says: says.fork(head.witness.size) });
  }
}
