import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeLargeExport } from './make-large-export.ts';

export interface VerifyBenchRow {
  readonly name: string;
  readonly seconds?: number;
  readonly megabytes?: number;
  /** Our time over that of hashing the same lines and nothing else, in this run. */
  readonly ratio?: number;
  /** `seconds`, or `megabytes` where there are no seconds, must not be over it. */
  readonly bar?: number;
}

const child = path.join(import.meta.dirname, 'verify-child.ts');

/** Verification of a log of `size` entries: tree, signatures, row changes replayed and every row compared. */
export function bench(size = 1_000_000, times = 2): VerifyBenchRow[] {
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
      { name: `hash ${size} lines and nothing else`, seconds: bare },
      { name: `verify ${size} entries`, seconds, ratio: seconds / bare, bar: size / 100_000 },
      { name: `verify ${size} entries: peak memory`, megabytes, bar: 256 },
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
