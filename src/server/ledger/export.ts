import type pg from 'pg';
import { canonical } from '#kernel/canonical.ts';
import { formatVkey, toBase64, type VerifierKey } from '#kernel/checkpoint.ts';
import { hashBytes } from '#kernel/merkle.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { differing, type ShownColumns, shownColumns, shownOf } from './columns.ts';
import { bindingOf, type Credential, credentialsSql } from './credentials.ts';
import { parseLeaf } from './leaf.ts';
import { quoteName, rowFormat } from './row-format.ts';

export interface ExportedTable {
  readonly key: readonly string[];
  /** Column names (and types, which are for the reader); absent takes all columns. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** Where the files of an export go, each from its beginning to its end, several at a time. */
export interface ExportTarget {
  /** Whole lines, or nothing where there are none. */
  text(file: string, lines: string): Promise<void>;
  bytes(file: string, bytes: Buffer): Promise<void>;
}

export interface ExportOptions {
  /** A connection of its own that may read everything; no transaction may be open on it. */
  readonly client: pg.ClientBase;
  readonly to: ExportTarget;
  readonly tables: Readonly<Record<string, ExportedTable>>;
  readonly verifier: VerifierKey;
  /** ISO instant written into the manifest. */
  readonly at: string;
  readonly onProgress?: (done: { readonly table: string; readonly rows: number }) => void;
  /** Milliseconds to wait for a moment at which everything is sealed; what is not by then goes out as unproven. */
  readonly patience?: number;
}

export interface Exported {
  readonly entries: number;
  readonly unsealed: number;
  readonly rows: number;
}

/** Rows fetched at a time. */
const page = 2000;
/** A log of a million seals is proved by a thousand of its checkpoints as well. */
const checkpointBuckets = 1000;
/** Missing entries told one by one; beyond this somebody has renumbered the table. */
const gapLimit = 1_000_000;
/** Sealing that has not gone on for so many milliseconds is taken to stand still. */
const standstill = 2000;

/** Writes an export from one snapshot, streaming. The manifest comes last: without it an export is none. */
export async function exportLedger(options: ExportOptions): Promise<Exported> {
  const { client } = options;
  await settledSnapshot(client, options.patience ?? 0);
  try {
    return await exportSnapshot(options);
  } finally {
    await client.query('rollback');
  }
}

/**
 * Opens the snapshot at a moment at which no entry waits for its seal: what is not sealed proves nothing. Beside a server at work such
 * moments come several times a second; where sealing does not go on at all, waiting helps nobody.
 */
async function settledSnapshot(client: pg.ClientBase, patience: number): Promise<void> {
  const until = performance.now() + patience;
  let [size, since] = ['', performance.now()];
  for (;;) {
    await client.query('begin isolation level repeatable read read only');
    const { rows } = await client.query<{ waits: boolean; size: string }>(
      `select exists (select from ledger_entry where seq is null) as waits,
         (select size::text from ledger_tree where log = 'main') as size`,
    );
    const now = performance.now();
    if (rows[0]?.waits !== true) return;
    if (rows[0].size !== size) [size, since] = [rows[0].size, now];
    if (now > until || now - since > standstill) return;
    await client.query('rollback');
    await sleep(10);
  }
}

async function exportSnapshot({ client, to, tables, verifier, at, onProgress }: ExportOptions): Promise<Exported> {
  const { rows: trees } = await client.query<{ origin: string; alg: string; size: string }>(
    `select origin, alg, size::text from ledger_tree where log = 'main'`,
  );
  const tree = trees[0];
  if (tree === undefined) throw new Error('there is no ledger yet: the sealer has not started once');
  const entries = await exportEntries(client, to, Number(tree.size), onProgress);
  await exportCheckpoints(client, to, Number(tree.size));
  const unsealed = await exportUnsealed(client, to);
  await exportCredentials(client, to);
  const written: Record<string, { key: readonly string[]; columns: Readonly<Record<string, string>> }> = {};
  let rows = 0;
  for (const [name, { key, columns }] of Object.entries(tables)) {
    const format = await rowFormat(client, name, key, columns && Object.keys(columns));
    const select = `select ${format.select.join(', ')} from ${quoteName(name)} t order by ${format.orderBy}`;
    const file = `rows/${name}.jsonl`;
    await to.text(file, '');
    for await (const part of pages<(string | null)[]>(client, select, 'array')) {
      await to.text(file, part.map((values) => `${canonical(format.toRow(values))}\n`).join(''));
      rows += part.length;
      onProgress?.({ table: name, rows });
    }
    written[name] = { key, columns: format.types };
  }
  const manifest = {
    format: 'jingui-export/1',
    installation: tree.origin.replace(/^jingui\//, ''),
    origin: tree.origin,
    alg: tree.alg,
    public_key: toBase64(verifier.publicKey),
    vkey: formatVkey(verifier),
    size: Number(tree.size),
    tables: written,
    exported_at: at,
  };
  await to.text('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
  return { entries, unsealed, rows };
}

interface EntryRow extends ShownColumns {
  readonly seq: string;
  readonly leaf: string;
  readonly ops: string;
  readonly leaf_hash: Buffer;
}

/** Line i is entry i: a number that is missing leaves an empty line, so that the verifier can name it. */
async function exportEntries(
  client: pg.ClientBase,
  to: ExportTarget,
  size: number,
  onProgress: ExportOptions['onProgress'],
): Promise<number> {
  for (const file of ['ledger.jsonl', 'ops.jsonl']) await to.text(file, '');
  await to.bytes('leaves.bin', Buffer.alloc(0));
  let next = 0;
  const select = `select seq::text, leaf, ops, leaf_hash, ${shownColumns} from ledger_entry e where seq < ${size} order by e.seq`;
  for await (const part of pages<EntryRow>(client, select)) {
    const texts: [string[], string[], Buffer[]] = [[], [], []];
    const odd: string[] = [];
    for (const { seq, leaf, ops: rowOps, leaf_hash: hash, ...columns } of part) {
      const shown = shownOf(columns);
      if (differing(parseLeaf(leaf), shown).length > 0) odd.push(`${canonical({ seq: Number(seq), shown })}\n`);
      if (Number(seq) - next > gapLimit) throw new Error(`entries ${next} to ${seq} of the ledger are missing`);
      for (; next < Number(seq); next += 1) put(texts, '', '', Buffer.alloc(hashBytes));
      put(texts, oneLine(leaf), oneLine(rowOps), hash.length === hashBytes ? hash : Buffer.alloc(hashBytes));
      next += 1;
    }
    await to.text('ledger.jsonl', texts[0].join(''));
    await to.text('ops.jsonl', texts[1].join(''));
    await to.bytes('leaves.bin', Buffer.concat(texts[2]));
    if (odd.length > 0) await to.text('columns.jsonl', odd.join(''));
    onProgress?.({ table: 'ledger_entry', rows: next });
  }
  return next;
}

function put(texts: readonly [string[], string[], Buffer[]], leaf: string, ops: string, hash: Buffer): void {
  texts[0].push(`${leaf}\n`);
  texts[1].push(`${ops}\n`);
  texts[2].push(hash);
}

/** Canonical JSON has no line break; a text that was given one must not move the lines after it. */
function oneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}

async function exportCheckpoints(client: pg.ClientBase, to: ExportTarget, size: number): Promise<void> {
  const { rows } = await client.query<{ note: string }>(
    `select distinct on (size * ${checkpointBuckets} / $1::bigint) note from ledger_checkpoint where size <= $2
     order by size * ${checkpointBuckets} / $1::bigint, size desc`,
    [Math.max(size, 1), size],
  );
  await to.text('checkpoints.jsonl', rows.map(({ note }) => `${canonical({ note })}\n`).join(''));
}

async function exportUnsealed(client: pg.ClientBase, to: ExportTarget): Promise<number> {
  const { rows } = await client.query<{ id: string; leaf: string; ops: string }>(
    'select id, leaf, ops from ledger_entry where seq is null order by ord',
  );
  if (rows.length === 0) return 0;
  const lines = rows.map((entry) => `${canonical({ ...entry })}\n`);
  await to.text('unsealed.jsonl', lines.join(''));
  return rows.length;
}

/** What is said of each password by nobody but the database: a commitment, for comparison with what entries say. */
async function exportCredentials(client: pg.ClientBase, to: ExportTarget): Promise<void> {
  const { rows } = await client.query<Credential>(credentialsSql);
  const lines = rows.map((one) => `${canonical({ unit: one.unit_id, ...bindingOf(one) })}\n`);
  await to.text('credentials.jsonl', lines.join(''));
}

/** The rows of a query, a page at a time, through a cursor: memory does not grow with the table. */
async function* pages<R>(client: pg.ClientBase, select: string, rowMode?: 'array'): AsyncGenerator<R[]> {
  await client.query(`declare export_page no scroll cursor for ${select}`);
  for (;;) {
    const { rows } = await client.query({ text: `fetch ${page} from export_page`, rowMode } as pg.QueryConfig);
    if (rows.length === 0) break;
    yield rows as R[];
  }
  await client.query('close export_page');
}
