import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import type pg from 'pg';
import { onTestFinished } from 'vitest';
import type { Where } from '#server/existing.ts';
import { exportInstallation } from '#server/ledger/export-installation.ts';
import { loadKeys } from '#server/ledger/keys.ts';
import { sealAll } from '#server/ledger/seal-all.ts';
import { named } from '#server/backup/backup.ts';
import { copyOut } from '#server/backup/copy.ts';
import { quote } from '#server/db/quote.ts';
import { BackupLines } from '#server/backup/lines.ts';
import { type Report, verifyExport } from '#verify/main.ts';
import { contentOf } from './backups.ts';
import { emptyDatabase } from './empty-database.ts';

const folder = path.resolve(import.meta.dirname, '../fixtures/schemas');

/** Backups that earlier versions made, one for each schema that was released (test/fixtures/schemas/make.ts). */
export const ofEarlier = readdirSync(folder)
  .filter((name) => name.endsWith('.backup.gz'))
  .sort()
  .map((name) => ({ schema: Number(name.slice(0, 4)), file: path.join(folder, name) }));

export interface Place extends Where {
  readonly databaseUrl: string;
  readonly client: pg.Client;
}

/** An empty data directory and an empty database, gone after the test. */
export async function emptyPlace(): Promise<Place> {
  const client = await emptyDatabase();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'jingui-test-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const databaseUrl = Object.assign(new URL(process.env.JINGUI_TEST_SERVER as string), {
    pathname: `/${client.database}`,
  });
  return { dataDir, databaseUrl: databaseUrl.href, client };
}

/** The rows of a backup by table, as it holds them; columns by their names. */
export async function rowsOf(
  file: string,
  dataDir?: string,
): Promise<Map<string, { readonly columns: string[]; readonly lines: string[] }>> {
  const lines = new BackupLines(await contentOf(file, dataDir));
  const found = new Map<string, { columns: string[]; lines: string[] }>();
  await lines.next();
  for (let line = await lines.next(); line; line = await lines.next()) {
    const { table, columns, end } = JSON.parse(line.toString()) as { table?: string; columns?: string[]; end?: true };
    if (end) break;
    const held: string[] = [];
    for await (const run of lines.section()) held.push(...run.toString().split('\n').filter(Boolean));
    if (table && columns) found.set(table, { columns, lines: held.sort() });
  }
  return found;
}

/** The same of a database. */
export async function held(client: pg.Client, table: string, columns: readonly string[]): Promise<string[]> {
  const chunks: Buffer[] = [];
  const out = new Writable({ write: (chunk, _, done) => done(void chunks.push(chunk)) });
  await copyOut(client, `copy ${named(table)} (${columns.map(quote).join(', ')}) to stdout`, out);
  return Buffer.concat(chunks).toString().split('\n').filter(Boolean).sort();
}

/** Everything sealed, exported and held against the installation's own key. */
export async function verified({ client, ...where }: Place): Promise<Report> {
  const { rows } = await client.query<{ id: string }>('select id from jingui.installation');
  const keys = await loadKeys(where.dataDir, rows[0]?.id ?? '');
  await sealAll({ connectionString: where.databaseUrl }, keys, where.dataDir);
  const dir = await mkdtemp(path.join(where.dataDir, 'export-'));
  await exportInstallation(where, path.join(dir, 'export'));
  return verifyExport(path.join(dir, 'export'), { vkey: keys.vkey });
}
