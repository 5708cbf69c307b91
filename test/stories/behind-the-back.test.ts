import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '#server/db/connect.ts';
import { exportInstallation } from '#server/ledger/export-installation.ts';
import { startServer, type RunningServer } from '#server/main.ts';
import { verifyExport } from '#verify/main.ts';

/** An installation of its own, because what is done to it here would alarm every other test. */
let dir: string;
let running: RunningServer | undefined;

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'jingui-tamper-'));
  running = await startServer({ dataDir: dir, port: 0, host: '127.0.0.1', demo: true, scheduler: false });
});

afterAll(() => running?.stop());

async function exported(): Promise<string> {
  const target = await mkdtemp(path.join(tmpdir(), 'jingui-export-'));
  await exportInstallation({ dataDir: dir, databaseUrl: undefined }, target);
  return target;
}

/** Somebody with the database's own password. */
async function asOwner(sql: string): Promise<void> {
  const connected = await connect({ dataDir: dir });
  const client = new pg.Client({ ...connected.config, options: '-c search_path=public' });
  await client.connect();
  await client.query(sql);
  await client.end();
  await connected.stop();
}

test('the demo’s books are exactly what its ledger says', async () => {
  const report = await verifyExport(await exported());
  expect(report.findings).toEqual([]);
  expect(report.exitCode).toBe(0);
});

test('a row changed behind the product’s back is named, with table and key', async () => {
  await asOwner(
    'set session_replication_role = replica; update carrier set pages = 999 where code = (select min(code) from carrier)',
  );
  const report = await verifyExport(await exported());
  expect(report.exitCode).toBe(14);
  expect(JSON.stringify(report.findings)).toContain('carrier');
});

test('an entry edited in the database is found, and which', async () => {
  await asOwner(
    'set session_replication_role = replica; update ledger_entry set leaf = replace(leaf, \'"outcome":"done"\', \'"outcome":"denied"\') where seq = 7',
  );
  const report = await verifyExport(await exported());
  expect(report.exitCode).toBe(10);
  expect(JSON.stringify(report.findings)).toContain('7');
});
