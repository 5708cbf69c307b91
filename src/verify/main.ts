/**
 * The offline verifier: checks an export without server or database, in constant memory. It shares only canonical
 * JSON, the Merkle tree and the checkpoint format with the product, so that an auditor has little to read.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { judgeCredentials } from './credentials.ts';
import { type ExportHead, readHead, type Trust } from './input.ts';
import { judgeTree } from './judge-tree.ts';
import { createFindings, type Findings, type Report } from './report.ts';
import type { RowsResult } from './rows.ts';
import { rowsOutcome, startRowsThread } from './rows-thread.ts';
import { says } from './says.ts';
import { judgeShown } from './shown.ts';
import { judgeSm2 } from './sm2.ts';
import { type TreeWalk, walkTree } from './tree.ts';
import { judgeUnsealed } from './unsealed.ts';

export type { Finding, FindingKind, Report } from './report.ts';

export interface Progress {
  readonly phase: 'entries' | 'rows';
  readonly done: number;
  readonly total: number;
}

export interface VerifyOptions extends Trust {
  readonly onProgress?: (progress: Progress) => void;
  /** Rows held in memory at once; more cost more walks over the entries. */
  readonly rowLimit?: number;
}

/** From this many entries on, rows are compared in a thread of their own. */
const threadFrom = 50_000;

/** Never throws for what is in the export: whatever is wrong with it is a finding of the report. */
export async function verifyExport(dir: string, options: VerifyOptions = {}): Promise<Report> {
  const findings = createFindings();
  const head = readHead(dir, options, findings);
  if (head === null || !hasFiles(head, findings)) return report(findings, head, null, null);
  await judgeSm2(dir, head.origin, options, findings);
  const tell = (phase: Progress['phase'], done: number): void =>
    options.onProgress?.({ phase, done, total: head.size });
  const job = { dir, tables: head.tables, rowLimit: options.rowLimit };
  const ahead = head.size >= threadFrom ? startRowsThread(job, (done) => tell('rows', done)) : null;
  const walk = await walkTree(head, (done) => {
    tell('entries', done);
    return breathe();
  });
  const whole = judgeTree(head, walk, findings);
  const unsealed = judgeUnsealed(dir, walk.ids, findings);
  judgeShown(dir, findings);
  if (whole) judgeCredentials(dir, walk.bound, findings);
  if (!whole) {
    ahead?.cancel();
    if (!findings.has('edited', 'deleted', 'inserted', 'reordered', 'truncated')) {
      findings.add({ kind: 'unverifiable', says: says.damagedFile('ops.jsonl', 'lines') });
    }
    findings.note(says.rowsSkipped());
    return report(findings, head, walk, null, unsealed);
  }
  const rows = await (ahead?.outcome ?? rowsOutcome(job, (done) => void tell('rows', done)));
  findings.merge(rows.summary);
  if (rows.damage !== null) findings.add({ kind: 'unverifiable', says: says.damagedFile('ops.jsonl', rows.damage) });
  return report(findings, head, walk, rows.result, unsealed);
}

function hasFiles(head: ExportHead, findings: Findings): boolean {
  const absent = ['ledger.jsonl', 'ops.jsonl', 'rows'].filter((file) => !existsSync(path.join(head.dir, file)));
  for (const file of absent) findings.add({ kind: 'unverifiable', says: says.missingFile(file, 'ENOENT') });
  return absent.length === 0;
}

function report(
  findings: Findings,
  head: ExportHead | null,
  walk: TreeWalk | null,
  rows: RowsResult | null,
  unsealed = 0,
): Report {
  return {
    ...findings.summary(),
    origin: head?.origin ?? null,
    alg: head?.tree.alg ?? null,
    size: walk?.entries ?? 0,
    root: walk === null ? null : Buffer.from(walk.root).toString('hex'),
    checkpoints: head?.checkpoints.length ?? 0,
    rows: rows?.rows ?? 0,
    tables: head === null ? 0 : Object.keys(head.tables).length,
    unsealed,
    witness: head?.witness ? { size: head.witness.size, agrees: walk?.witnessAgrees === true } : null,
  };
}
