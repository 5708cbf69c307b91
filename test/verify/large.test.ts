import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeLargeExport } from '#test/bench/make-large-export.ts';
import { verifyExport } from '#verify/main.ts';

/** Large enough for the thread that compares rows, for lines across read chunks and for walks in parts. */
const size = 60_000;
const dir = mkdtempSync(path.join(tmpdir(), 'jingui-large-'));
let vkey: string;

beforeAll(() => {
  vkey = makeLargeExport(dir, size);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function rewriting<T>(name: string, change: (lines: string[]) => void, body: () => Promise<T>): Promise<T> {
  const file = path.join(dir, name);
  const before = readFileSync(file, 'utf8');
  const lines = before.split('\n');
  change(lines);
  writeFileSync(file, lines.join('\n'));
  return body().finally(() => writeFileSync(file, before));
}

it('verifies with progress, whole or in parts that need less memory', async () => {
  const phases = new Set<string>();
  for (const rowLimit of [undefined, 12_000]) {
    const report = await verifyExport(dir, { vkey, rowLimit, onProgress: ({ phase }) => phases.add(phase) });
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({ ok: true, size, rows: 42_000, checkpoints: 100 });
  }
  expect(phases.has('entries')).toBe(true);
});

it('names one changed, one missing and one extra row among 42,000, in one part or many', async () => {
  const change = (lines: string[]): void => {
    lines[20_000] = (lines[20_000] as string).replace('"pages":', '"pages":1');
    lines[lines.length - 1] = `${(lines[7] as string).replace('u_0000000000000001', 'u_0000000000000002')}\n`;
    lines.splice(11_111, 1);
  };
  for (const rowLimit of [undefined, 12_000]) {
    const report = await rewriting('rows/carrier.jsonl', change, () => verifyExport(dir, { rowLimit }));
    expect(report).toMatchObject({ exitCode: 14, found: { row: 3 } });
    expect(report.findings.map(({ columns }) => columns?.[0] ?? null).sort()).toEqual([null, null, 'pages']);
  }
});

it('an edited entry among 60,000 is found and rows are left alone', async () => {
  const change = (lines: string[]): void => {
    lines[43_210] = (lines[43_210] as string).replace('desk-1', 'desk-2');
  };
  const report = await rewriting('ledger.jsonl', change, () => verifyExport(dir));
  expect(report).toMatchObject({ exitCode: 10, findings: [{ kind: 'edited', seq: 43_200, untilSeq: 43_799 }] });
});

it('what cannot be read in the thread is told like anything else', async () => {
  const change = (lines: string[]): void => {
    lines[3] = (lines[3] as string).slice(0, 40);
  };
  const report = await rewriting('rows/movement.jsonl', change, () => verifyExport(dir));
  expect(report.findings.map(({ kind }) => kind).sort()).toEqual(['row', 'unverifiable']);
});
