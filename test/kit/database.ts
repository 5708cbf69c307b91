import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbedded } from '#server/db/embedded.ts';
import { migrate } from '#server/db/migrate.ts';
import { dropDatabase } from '#server/db/drop-database.ts';
import { noteObserved } from './evidence.ts';

/**
 * Vitest global set-up: one real PostgreSQL for the whole run, in a folder of its own that goes when the run ends, and in it a
 * database with the product's schema that each process takes a copy of (worker.ts). `JINGUI_TEST_PG` uses a given server instead
 * (the role needs CREATEDB and CREATEROLE).
 */
export default async function setup(): Promise<() => Promise<void>> {
  // Asked once for each project of the run: the first makes it for all.
  if (process.env.JINGUI_TEST_SERVER) return async () => {};
  const dir = await mkdtemp(path.join(tmpdir(), 'jingui-test-'));
  process.env.JINGUI_TEST_DIR = dir;
  const given = process.env.JINGUI_TEST_PG;
  const embedded = given ? undefined : await startEmbedded({ dataDir: dir });
  const url = given ?? `postgres://${embedded?.user}@localhost/${embedded?.database}?host=${embedded?.socketDir}`;
  const template = `jingui_test_${process.pid}_${Date.now().toString(36)}`;
  await withClient(url, (client) => client.query(`create database ${template} encoding 'UTF8' template template0`));
  await withClient(inDatabase(url, template), migrate);
  process.env.JINGUI_TEST_SERVER = url;
  process.env.JINGUI_TEST_TEMPLATE = template;
  return async () => {
    await withClient(url, (client) => dropAll(client, url, template));
    await embedded?.stop();
    await rm(dir, { recursive: true, force: true });
  };
}

/** The same server, another database. */
export function inDatabase(url: string, name: string): string {
  const there = new URL(url);
  there.pathname = `/${name}`;
  return there.href;
}

export async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The run's databases with the logins of their installations: roles belong to the whole server and would stay. */
async function dropAll(client: pg.Client, url: string, template: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    'select datname as name from pg_database where starts_with(datname, $1)',
    [template],
  );
  for (const { name } of rows) {
    const logins = await withClient(inDatabase(url, name), async (here) => {
      await noteObserved(here);
      return here.query<{ id: string }>('select id from jingui.installation');
    });
    await dropDatabase(client, name);
    for (const { id } of logins.rows)
      for (const login of ['app', 'keeper']) await client.query(`drop role if exists jingui_${login}_${id}`);
  }
}
