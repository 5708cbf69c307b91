import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { explain, type Suspects } from './explain.ts';
import type { ExportTable } from './input.ts';
import { type Lines, readLines, readLinesBackward } from './lines.ts';
import { createReplay, fingerprint, oddMember } from './replay.ts';
import type { Findings } from './report.ts';
import { createRowStore, flags, type RowStore } from './row-store.ts';
import { says } from './says.ts';
import { ScanError } from './scan.ts';
import { type LedgerTable, ledgerTables } from './tables.ts';
import { readUnsealed, type Unsealed } from './unsealed.ts';

const stride = 0x3fff;
/** Rows looked at one by one at most; more than this many changed rows are not all named. */
const suspectLimit = 10_000;

/** What comparing rows needs to know; plain data, so that it can be sent to a thread of its own. */
export interface RowsJob {
  readonly dir: string;
  readonly tables: Readonly<Record<string, ExportTable>>;
  /** Rows held at once before the work is split into several walks; bounds memory. */
  readonly rowLimit?: number;
}

export interface RowsResult {
  readonly rows: number;
}

/** Told how many entries were replayed; may answer a promise to wait for. */
export type RowsStep = (done: number) => Promise<void> | undefined;

/** Compares rows/*.jsonl with what the entries, replayed, leave; every difference becomes a finding. */
export async function checkRows(job: RowsJob, findings: Findings, step: RowsStep): Promise<RowsResult> {
  const tables = ledgerTables(job.tables, new Int32Array(randomBytes(8).buffer.slice(0, 8)));
  const unsealed = claims(job.dir);
  const columns = Math.max(1, ...Object.values(job.tables).map((table) => Object.keys(table.columns).length));
  const suspects: Suspects = { keys: new Map(), lines: [] };
  let rows = 0;
  let parts = 1;
  for (let part = 0; part < parts; part += 1) {
    const store = createRowStore(Math.ceil((columns + 1) / 32), part, parts, job.rowLimit);
    const unlisted = await replayAll(job, tables, store, step);
    if (part === 0) for (const table of unlisted) findings.add({ kind: 'row', table, says: says.unlistedTable(table) });
    parts = store.parts();
    for (const table of tables.values()) rows += compareTable(job, table, store, suspects, findings);
    collectRest(store, suspects);
  }
  if (suspects.keys.size > 0) explain(job.dir, tables, unsealed, suspects, findings);
  reportStrayFiles(job, findings);
  return { rows };
}

async function replayAll(
  job: RowsJob,
  tables: ReadonlyMap<number, LedgerTable>,
  store: RowStore,
  step: RowsStep,
): Promise<ReadonlySet<string>> {
  const replay = createReplay(tables, store);
  const lines = readLinesBackward(path.join(job.dir, 'ops.jsonl'));
  try {
    for (let done = 0; lines.next(); done += 1) {
      replay.entry(lines);
      if ((done & stride) === stride) await step(done + 1);
    }
  } finally {
    lines.close();
  }
  return replay.unlisted;
}

/** Compares one table's file; answers how many of its rows belong to this part. */
function compareTable(
  job: RowsJob,
  table: LedgerTable,
  store: RowStore,
  suspects: Suspects,
  findings: Findings,
): number {
  const file = `rows/${table.name}.jsonl`;
  if (!existsSync(path.join(job.dir, file))) {
    findings.add({ kind: 'unverifiable', table: table.name, says: says.missingFile(file, 'ENOENT') });
    return 0;
  }
  const lines = readLines(path.join(job.dir, file));
  const print = new Int32Array(4);
  let rows = 0;
  try {
    for (let line = 1; lines.next(); line += 1) {
      try {
        fingerprint(table, lines, print);
      } catch (error) {
        if (!(error instanceof ScanError)) throw error;
        findings.add({ kind: 'unverifiable', table: table.name, says: says.damagedLine(file, line, error.message) });
        continue;
      }
      const at = store.find(print[0] as number, print[1] as number, false);
      if (at === -2) continue;
      rows += 1;
      const odd = oddMember(table, lines, line);
      if (odd !== null) findings.add({ kind: 'row', table: table.name, says: says.rowMember(file, line, odd) });
      if (isExpected(store, at, print)) store.flag[at] = (store.flag[at] as number) | flags.matched;
      else suspectLine(table, lines, print, suspects, at >= 0 && ((store.flag[at] as number) & flags.matched) !== 0);
    }
  } finally {
    lines.close();
  }
  return rows;
}

function isExpected(store: RowStore, at: number, print: Int32Array): boolean {
  if (at < 0) return false;
  const flag = store.flag[at] as number;
  // A second row with the same key is none the ledger knows.
  if ((flag & flags.live) === 0 || (flag & (flags.matched | flags.broken)) !== 0) return false;
  return store.sumHighs[at] === print[2] && store.sumLows[at] === print[3];
}

function suspectLine(table: LedgerTable, lines: Lines, print: Int32Array, suspects: Suspects, again: boolean): void {
  if (suspects.lines.length >= suspectLimit) return;
  suspects.keys.set(`${print[0]}:${print[1]}`, table.name);
  suspects.lines.push({ table: table.name, text: lines.buffer.toString('utf8', lines.start, lines.end), again });
}

/** Rows that the ledger says exist and the export has not, and rows about which the ledger contradicts itself. */
function collectRest(store: RowStore, suspects: Suspects): void {
  for (let at = 0; at < store.flag.length && suspects.keys.size < 2 * suspectLimit; at += 1) {
    const flag = store.flag[at] as number;
    const missing = (flag & flags.live) !== 0 && (flag & flags.matched) === 0;
    if (missing || (flag & (flags.broken | flags.open)) !== 0)
      suspects.keys.set(`${store.highs[at]}:${store.lows[at]}`, '');
  }
}

/** Only what is sealed makes a row. What is not may explain a difference, no more; the file itself is judged elsewhere. */
function claims(dir: string): Unsealed[] {
  try {
    return readUnsealed(dir);
  } catch (error) {
    if (error instanceof ScanError) return [];
    throw error;
  }
}

function reportStrayFiles(job: RowsJob, findings: Findings): void {
  for (const name of readdirSync(path.join(job.dir, 'rows'))) {
    if (!Object.hasOwn(job.tables, name.replace(/\.jsonl$/, ''))) findings.note(says.unledgeredFile(`rows/${name}`));
  }
}
