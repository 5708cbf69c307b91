/**
 * The offline verifier: checks an export without server or database, in constant memory. It shares only canonical
 * JSON, the Merkle tree and the checkpoint format with the product, so that an auditor has little to read.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { type ExportHead, readHead, type Trust } from './input.ts';
import { judgeTree } from './judge-tree.ts';
import { createFindings, type Findings, type Report } from './report.ts';
import { checkRows, type RowsResult } from './rows.ts';
import { says } from './says.ts';
import { ScanError } from './scan.ts';
import { type TreeWalk, walkTree } from './tree.ts';

export type { Finding, FindingKind, Report } from './report.ts';

export interface Progress {
  readonly phase: 'entries' | 'rows';
  readonly done: number;
  readonly total: number;
}

export interface VerifyOptions extends Trust {
  readonly onProgress?: (progress: Progress) => void;
}

/** Never throws for what is in the export: whatever is wrong with it is a finding of the report. */
export async function verifyExport(dir: string, options: VerifyOptions = {}): Promise<Report> {
  const findings = createFindings();
  const head = readHead(dir, options, findings);
  if (head === null || !hasFiles(head, findings)) return report(findings, head, null, null);
  const step = (phase: Progress['phase']) => (done: number) => {
    options.onProgress?.({ phase, done, total: head.size });
    return breathe();
  };
  const walk = await walkTree(head, step('entries'));
  if (!judgeTree(head, walk, findings)) {
    if (!findings.has('edited', 'deleted', 'inserted', 'reordered', 'truncated')) {
      findings.add({ kind: 'unverifiable', says: says.damagedFile('ops.jsonl', 'lines') });
    }
    findings.note(says.rowsSkipped());
    return report(findings, head, walk, null);
  }
  return report(findings, head, walk, await rowsOf(head, findings, step('rows')));
}

async function rowsOf(
  head: ExportHead,
  findings: Findings,
  step: (done: number) => Promise<void>,
): Promise<RowsResult | null> {
  try {
    return await checkRows(head, findings, step);
  } catch (error) {
    if (!(error instanceof ScanError || error instanceof SyntaxError)) throw error;
    findings.add({ kind: 'unverifiable', says: says.damagedFile('ops.jsonl', error.message) });
    return null;
  }
}

function hasFiles(head: ExportHead, findings: Findings): boolean {
  const absent = ['ledger.jsonl', 'ops.jsonl', 'rows'].filter((file) => !existsSync(path.join(head.dir, file)));
  for (const file of absent) findings.add({ kind: 'unverifiable', says: says.missingFile(file, 'ENOENT') });
  return absent.length === 0;
}

function report(findings: Findings, head: ExportHead | null, walk: TreeWalk | null, rows: RowsResult | null): Report {
  return {
    ...findings.summary(),
    origin: head?.origin ?? null,
    alg: head?.tree.alg ?? null,
    size: walk?.entries ?? 0,
    root: walk === null ? null : Buffer.from(walk.root).toString('hex'),
    checkpoints: head?.checkpoints.length ?? 0,
    rows: rows?.rows ?? 0,
    tables: head === null ? 0 : Object.keys(head.tables).length,
    unsealed: rows?.unsealed ?? 0,
    witness: head?.witness ? { size: head.witness.size, agrees: walk?.witnessAgrees === true } : null,
  };
}
