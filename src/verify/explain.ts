/**
 * The exact second look: replays, with real values, only the rows whose fingerprints differ, and names what is wrong.
 * A difference of spelling without one of value (another writer's number or escape) ends here as no finding.
 */
import path from 'node:path';
import { canonical } from '#kernel/canonical.ts';
import type { Json, JsonObject } from '#kernel/json.ts';
import { type Lines, readLines } from './lines.ts';
import { repeatsMember } from './repeats.ts';
import type { Finding, Findings } from './report.ts';
import { says } from './says.ts';
import { createMembers, findMember, nameHash, scanArray, scanObject, valueEnd, valueStart } from './scan.ts';
import { hashKey, type LedgerTable } from './tables.ts';
import type { Unsealed } from './unsealed.ts';

export interface SuspectLine {
  readonly table: string;
  readonly text: string;
  /** A row of this key was found, and found right, before. */
  readonly again: boolean;
}

export interface Suspects {
  /** Key hashes `high:low` to look at. */
  readonly keys: Map<string, string>;
  /** Exported rows that did not match. */
  readonly lines: SuspectLine[];
}

interface Known {
  readonly table: LedgerTable;
  readonly key: JsonObject;
  row: Record<string, Json> | null;
  lastSeq: number;
  /** Nothing more is to be said of it: its row was looked at, or the ledger contradicts itself. */
  judged: boolean;
}

/** What an entry that nothing proves says of a row. */
interface Claim {
  readonly row: JsonObject | null;
  readonly by: string;
}

type Op =
  | { readonly op: 'insert'; readonly table: string; readonly row: JsonObject }
  | { readonly op: 'update'; readonly table: string; readonly key: JsonObject; readonly set: JsonObject }
  | { readonly op: 'delete'; readonly table: string; readonly key: JsonObject };

export function explain(
  dir: string,
  tables: ReadonlyMap<number, LedgerTable>,
  unsealed: readonly Unsealed[],
  suspects: Suspects,
  findings: Findings,
): void {
  const byName = new Map(Array.from(tables.values(), (table) => [table.name, table]));
  const known = replaySuspects(dir, tables, byName, suspects, findings);
  const claims = claimsOf(byName, unsealed, known);
  for (const line of suspects.lines) judgeLine(byName.get(line.table) as LedgerTable, line, known, claims, findings);
  for (const { table, key, row, lastSeq, judged } of known.values()) {
    if (row === null || judged) continue;
    const claim = claims.get(identity(table, key));
    if (claim?.row === null) {
      findings.add(unproven(table, key, claim.by));
      continue;
    }
    findings.add({
      kind: 'row',
      table: table.name,
      key,
      lastSeq,
      says: says.rowMissing(table.name, canonical(key), lastSeq),
    });
  }
}

function judgeLine(
  table: LedgerTable,
  { text, again }: SuspectLine,
  known: ReadonlyMap<string, Known>,
  claims: ReadonlyMap<string, Claim>,
  findings: Findings,
): void {
  const row = parseRow(text);
  if (row === null) {
    findings.add({
      kind: 'unverifiable',
      table: table.name,
      says: says.damagedFile(`rows/${table.name}.jsonl`, text.slice(0, 80)),
    });
    return;
  }
  const key = keyOf(table, row);
  const truth = known.get(identity(table, key));
  if (repeatsMember(text))
    findings.add({ kind: 'row', table: table.name, key, says: says.rowRepeats(table.name, canonical(key)) });
  const claim = claims.get(identity(table, key));
  if (claim?.row && !again && truth?.judged !== true && differences(claim.row, row).length === 0) {
    if (truth !== undefined) truth.judged = true;
    if (truth?.row == null || differences(truth.row, row).length > 0) findings.add(unproven(table, key, claim.by));
    return;
  }
  const [at, keyText] = [{ kind: 'row', table: table.name, key } as const, canonical(key)];
  if (truth?.row == null) {
    findings.add({ ...at, lastSeq: truth?.lastSeq, says: says.rowExtra(table.name, keyText, truth?.lastSeq) });
    return;
  }
  if (again || truth.judged) {
    truth.judged = true;
    findings.add({ ...at, lastSeq: truth.lastSeq, says: says.rowTwice(table.name, keyText) });
    return;
  }
  truth.judged = true;
  const columns = differences(truth.row, row);
  if (columns.length === 0) return;
  const sentence = says.rowChanged(table.name, keyText, columns.join(', '), truth.lastSeq);
  findings.add({ ...at, columns, lastSeq: truth.lastSeq, says: sentence });
}

function unproven(table: LedgerTable, key: JsonObject, by: string): Finding {
  return { kind: 'unproven', table: table.name, key, says: says.rowUnproven(table.name, canonical(key), by) };
}

/** What rows would be if unsealed entries counted, each on what is proved and the claims before it. */
function claimsOf(
  byName: ReadonlyMap<string, LedgerTable>,
  unsealed: readonly Unsealed[],
  known: ReadonlyMap<string, Known>,
): Map<string, Claim> {
  const claims = new Map<string, Claim>();
  for (const { id: by, ops } of unsealed) {
    for (const op of opsOf(ops.toString())) {
      const table = byName.get(op.table);
      if (table === undefined) continue;
      const at = identity(table, keyOf(table, op.op === 'insert' ? op.row : op.key));
      const before = (claims.get(at) ?? known.get(at))?.row ?? null;
      const row = op.op === 'insert' ? op.row : op.op === 'update' ? { ...before, ...op.set } : null;
      claims.set(at, { row, by });
    }
  }
  return claims;
}

/** Of an entry nobody has signed: whatever is no list of changes claims nothing. */
function opsOf(text: string): Op[] {
  try {
    const ops = JSON.parse(text) as Op[];
    const isObject = (value: unknown) => typeof value === 'object' && value !== null;
    return ops.filter((op) => (op.op === 'insert' ? isObject(op.row) : isObject(op.key)));
  } catch {
    return [];
  }
}

function differences(wanted: JsonObject, found: JsonObject): string[] {
  const names = new Set([...Object.keys(wanted), ...Object.keys(found)]);
  return [...names].filter((name) => canonical(wanted[name] ?? null) !== canonical(found[name] ?? null)).sort();
}

function replaySuspects(
  dir: string,
  tables: ReadonlyMap<number, LedgerTable>,
  byName: ReadonlyMap<string, LedgerTable>,
  suspects: Suspects,
  findings: Findings,
): Map<string, Known> {
  const known = new Map<string, Known>();
  const lines = readLines(path.join(dir, 'ops.jsonl'));
  let seq = 0;
  try {
    for (; lines.next(); seq += 1)
      if (touches(lines, tables, suspects)) take(lines.buffer.toString('utf8', lines.start, lines.end));
  } finally {
    lines.close();
  }
  return known;

  function take(text: string): void {
    for (const op of JSON.parse(text) as Op[]) {
      const table = byName.get(op.table);
      if (table === undefined) continue;
      const key = keyOf(table, op.op === 'insert' ? op.row : op.key);
      if (!isSuspect(table, key)) continue;
      const id = identity(table, key);
      const entry = known.get(id) ?? { table, key, row: null, lastSeq: seq, judged: false };
      known.set(id, entry);
      if ((op.op === 'insert') !== (entry.row === null)) {
        findings.add({
          kind: 'row',
          seq,
          table: table.name,
          key,
          says: says.rowImpossible(table.name, canonical(key), seq),
        });
        entry.judged = true;
      }
      entry.lastSeq = seq;
      if (op.op === 'insert') entry.row = { ...op.row };
      else if (op.op === 'update') entry.row = { ...entry.row, ...op.set };
      else entry.row = null;
    }
  }

  function isSuspect(table: LedgerTable, key: JsonObject): boolean {
    const buffer = Buffer.from(canonical(key));
    scanObject(buffer, 0, buffer.length, inner);
    hashKey(table, buffer, inner, print);
    return suspects.keys.has(`${print[0]}:${print[1]}`);
  }
}

const outer = createMembers();
const inner = createMembers();
const print = new Int32Array(2);
const names = { key: nameHash('key'), row: nameHash('row'), table: nameHash('table') };

/** Whether an entry changes a suspect row. */
function touches(
  { buffer, start, end }: Pick<Lines, 'buffer' | 'start' | 'end'>,
  tables: ReadonlyMap<number, LedgerTable>,
  suspects: Suspects,
): boolean {
  let found = false;
  scanArray(buffer, start, end, (pos) => {
    const next = scanObject(buffer, pos, end, outer);
    const named = findMember(outer, names.table);
    const table = tables.get(
      nameHash(buffer.toString('utf8', valueStart(outer, named) + 1, valueEnd(outer, named) - 1)),
    );
    const keyed = Math.max(findMember(outer, names.key), findMember(outer, names.row));
    if (table === undefined || keyed < 0) return next;
    scanObject(buffer, valueStart(outer, keyed), end, inner);
    hashKey(table, buffer, inner, print);
    found ||= suspects.keys.has(`${print[0]}:${print[1]}`);
    return next;
  });
  return found;
}

function keyOf(table: LedgerTable, row: JsonObject): JsonObject {
  return Object.fromEntries(table.key.map((column) => [column, row[column] ?? null]));
}

function identity(table: LedgerTable, key: JsonObject): string {
  return `${table.name} ${canonical(key)}`;
}

function parseRow(text: string): JsonObject | null {
  try {
    return JSON.parse(text) as JsonObject;
  } catch {
    return null;
  }
}
