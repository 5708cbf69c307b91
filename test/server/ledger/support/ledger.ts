import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { createFrontier, leafHash } from '#kernel/merkle.ts';
import type { RowOp } from '#kernel/effect.ts';
import type { Json, JsonObject } from '#kernel/json.ts';
import { c, type Table, table } from '#kernel/table.ts';
import { sha256 } from '#server/crypto/hash.ts';
import { connect } from '#server/db/connect.ts';
import { compile } from '#server/interpret.ts';
import { entryPart } from '#server/ledger/entry.ts';
import { exportLedger } from '#server/ledger/export.ts';
import { exportFolder } from '#server/ledger/export-folder.ts';
import { type LedgerKeys, makeKeys } from '#server/ledger/keys.ts';
import { type Sealer, SealerHalted } from '#server/ledger/sealer.ts';
import { dropDatabase } from '#server/db/drop-database.ts';
import { type Report, verifyExport, type VerifyOptions } from '#verify/main.ts';

/** A table of every kind of column, to write through the product's own interpreter. */
const shelf = table(
  'shelf',
  {
    id: c.text(),
    n: c.int(),
    note: c.maybe(c.text()),
    on: c.maybe(c.date()),
    at: c.maybe(c.instant()),
    tags: c.texts(),
    data: c.maybe(c.json()),
  },
  { key: ['id'] },
);
const tables: ReadonlyMap<string, Table> = new Map([['shelf', shelf as unknown as Table]]);

export interface Ledger {
  readonly config: pg.PoolConfig;
  readonly pool: pg.Pool;
  readonly keys: LedgerKeys;
  readonly keysDir: string;
  close(): Promise<void>;
}

let made = 0;

/** A database of its own with the product's schema and keys of its own, on the server the test run shares. */
export async function ledgerDatabase(): Promise<Ledger> {
  const { config: shared, stop } = await connect({
    dataDir: process.env.JINGUI_TEST_DIR as string,
    databaseUrl: process.env.JINGUI_TEST_PG,
  });
  const name = `ledger_${process.pid}_${made++}`;
  const admin = new pg.Client(shared);
  await admin.connect();
  await admin.query(`create database ${name} template ${process.env.JINGUI_TEST_TEMPLATE}`);
  const url = shared.connectionString === undefined ? undefined : new URL(shared.connectionString);
  if (url !== undefined) url.pathname = `/${name}`;
  const config: pg.PoolConfig = url === undefined ? { ...shared, database: name } : { connectionString: url.href };
  const pool = new pg.Pool({ ...config, max: 12 });
  pool.on('error', () => {});
  const client = await pool.connect();
  await client.query(`create table shelf (unit_id text not null, id text not null, n integer not null, note text, "on" date, at timestamptz(3),
    tags text[] not null, data jsonb, primary key (unit_id, id))`);
  client.release();
  const keysDir = await mkdtemp(path.join(tmpdir(), 'jingui-keys-'));
  const keys = await makeKeys(keysDir, name);
  return {
    config,
    pool,
    keys,
    keysDir,
    async close() {
      await pool.end();
      await dropDatabase(admin, name);
      await admin.end();
      await stop();
      await rm(keysDir, { recursive: true, force: true });
    },
  };
}

export function addition(id: string, more: JsonObject = {}): RowOp {
  return { op: 'insert', table: 'shelf', row: { unit_id: 'u1', id, n: 0, tags: [], ...more } };
}

export function change(id: string, set: JsonObject): RowOp {
  return { op: 'update', table: 'shelf', key: { unit_id: 'u1', id }, set };
}

/** Does an act as the product does: its changes and its entry in one statement. Answers the entry's id. */
export async function act(
  client: pg.ClientBase | pg.Pool,
  keys: LedgerKeys,
  ops: readonly RowOp[],
  input: Json = null,
): Promise<string> {
  const id = `e${randomBytes(8).toString('hex')}`;
  const entry = entryPart(
    {
      id,
      unit: 'u1',
      at: '2026-08-01T08:00:00.000Z',
      actor: 'clerk',
      device: null,
      act: 'hands.lend',
      outcome: 'done',
      law: '',
      clauses: [],
      object: null,
      level: null,
      late: false,
      input,
      ops,
    },
    keys.macKey,
  );
  const { text, values } = compile(ops, tables, [entry]);
  await client.query(text, values);
  return id;
}

/**
 * Seals until nothing waits or the sealer halts. One run is not enough: a transaction that is open anywhere on the server, in the
 * database of another test too, holds back what is younger than it.
 */
export async function settle(pool: pg.Pool, sealer: Sealer): Promise<void> {
  while (!sealer.halted && (await isWaiting(pool))) {
    await sealer.sealNow().catch((error: unknown) => {
      if (!(error instanceof SealerHalted)) throw error;
    });
    await sleep(5);
  }
}

async function isWaiting(pool: pg.Pool): Promise<boolean> {
  const { rowCount } = await pool.query('select from ledger_entry where seq is null limit 1');
  return rowCount === 1;
}

/** Resolves when one run would seal all there is: every transaction as old as the youngest entry has ended. */
export async function sealable(pool: pg.Pool): Promise<void> {
  const late = 'select from ledger_entry where seq is null and xid >= pg_snapshot_xmin(pg_current_snapshot()) limit 1';
  while ((await pool.query(late)).rowCount === 1) await sleep(5);
}

export interface Sealed {
  readonly id: string;
  readonly seq: number;
}

export async function sealed(pool: pg.Pool): Promise<Sealed[]> {
  const { rows } = await pool.query<{ id: string; seq: string }>(
    'select id, seq from ledger_entry where seq is not null order by seq',
  );
  return rows.map(({ id, seq }) => ({ id, seq: Number(seq) }));
}

/** The tree in the database, recomputed from the entries. */
export async function rootsAgree(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ leaf: string }>(
    'select leaf from ledger_entry where seq is not null order by seq',
  );
  const { rows: tree } = await pool.query<{ root: Buffer; size: string }>('select root, size from ledger_tree');
  const frontier = createFrontier(sha256);
  for (const { leaf } of rows) frontier.append(leafHash(sha256, Buffer.from(leaf)));
  return Number(tree[0]?.size) === rows.length && Buffer.from(frontier.root()).equals(tree[0]?.root as Buffer);
}

/** Exports the database and verifies the export. */
export async function verified(ledger: Ledger, options: VerifyOptions = {}): Promise<Report> {
  const dir = await mkdtemp(path.join(tmpdir(), 'jingui-export-'));
  const client = await ledger.pool.connect();
  try {
    const at = '2026-08-01T09:00:00.000Z';
    const to = await exportFolder(dir);
    const tables = { shelf: { key: ['unit_id', 'id'] } };
    await exportLedger({ client, to, tables, verifier: ledger.keys.verifier, at }).finally(to.close);
    return await verifyExport(dir, { vkey: ledger.keys.vkey, ...options });
  } finally {
    client.release();
    await rm(dir, { recursive: true, force: true });
  }
}
