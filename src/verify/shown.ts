import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { canonical } from '#kernel/canonical.ts';
import type { Json } from '#kernel/json.ts';
import { readLines } from './lines.ts';
import type { Findings } from './report.ts';
import { says } from './says.ts';

const file = 'columns.jsonl';
/** What the database keeps of an entry beside its signed text, for lists. */
const members = ['act', 'actor', 'at', 'clauses', 'id', 'late', 'object', 'outcome', 'unit'] as const;

/**
 * Compares the columns of entries with their signed text. An export holds those of entries where they differ; where there are none,
 * the file is absent.
 */
export function judgeShown(dir: string, findings: Findings): void {
  if (!existsSync(path.join(dir, file))) return;
  const shown = new Map<number, Record<string, Json>>();
  for (const [i, line] of readFileSync(path.join(dir, file), 'utf8').split('\n').entries()) {
    if (line === '') continue;
    const entry = parsed(line) as { seq?: unknown; shown?: Record<string, Json> } | null;
    if (typeof entry?.seq !== 'number' || typeof entry.shown !== 'object' || entry.shown === null)
      findings.add({ kind: 'unverifiable', says: says.damagedLine(file, i + 1, 'JSON') });
    else shown.set(entry.seq, entry.shown);
  }
  const lines = readLines(path.join(dir, 'ledger.jsonl'));
  try {
    for (let seq = 0; lines.next(); seq += 1) {
      const said = shown.get(seq);
      if (said === undefined) continue;
      const leaf = parsed(lines.buffer.toString('utf8', lines.start, lines.end)) as Record<string, Json> | null;
      if (leaf === null) continue;
      const columns = members.filter((name) => canonical(leaf[name] ?? null) !== canonical(said[name] ?? null));
      if (columns.length > 0) findings.add({ kind: 'columns', seq, columns, says: says.columns(seq, columns) });
    }
  } finally {
    lines.close();
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
