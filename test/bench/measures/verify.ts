import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeLargeExport } from '../make-large-export.ts';
import type { Measured } from '../kit/measure.ts';

export const title = 'Verifying a ledger';
export const how =
  'An invented export of a million entries: every line hashed into the tree, signatures checked, row changes replayed and every row compared. In a process of its own; the better of two.';
export const limit = 130;

const child = path.join(import.meta.dirname, '../verify-child.ts');

/** Verification of a log of `size` entries: tree, signatures, row changes replayed and every row compared. */
export function bench(size = 1_000_000, times = 2): Measured[] {
  const dir = mkdtempSync(path.join(tmpdir(), 'jingui-bench-verify-'));
  try {
    const vkey = makeLargeExport(dir, size);
    let seconds = Number.POSITIVE_INFINITY;
    let megabytes = 0;
    for (let time = 0; time < times; time += 1) {
      const run = JSON.parse(execFileSync(process.execPath, [child, dir, vkey], { encoding: 'utf8' }));
      if (run.exitCode !== 0) throw new Error(`the verifier answered ${run.exitCode} for a true export`);
      seconds = Math.min(seconds, run.seconds);
      megabytes = Math.max(megabytes, run.megabytes);
    }
    const bare = hashLines(path.join(dir, 'ledger.jsonl'));
    return [
      { what: 'hashing the lines and nothing else', value: bare, unit: 's' },
      { what: 'verifying', value: seconds, unit: 's', most: size / 100_000 },
      { what: 'verifying over hashing', value: seconds / bare, unit: '×' },
      { what: 'peak memory', value: megabytes, unit: 'MB', most: 256 },
    ];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** What it costs at least: one SHA-256 for each line, the file already in memory. */
function hashLines(file: string): number {
  const bytes = readFileSync(file);
  const start = performance.now();
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    hash('sha256', bytes.subarray(from, end), 'latin1');
    from = end + 1;
  }
  return (performance.now() - start) / 1000;
}
