import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbedded } from '#server/db/embedded.ts';
import { dropDatabase } from './drop-database.ts';

/** Vitest global set-up: one real PostgreSQL for the whole run, in a folder of its own that goes when the run ends. `JINGUI_TEST_PG` uses a given server instead, in a database made for this run (the role needs CREATEDB). */
export default async function setup(): Promise<() => Promise<void>> {
  const dir = await mkdtemp(path.join(tmpdir(), 'jingui-test-'));
  process.env.JINGUI_TEST_DIR = dir;
  const given = process.env.JINGUI_TEST_PG;
  if (given) return onGiven(given, dir);
  const embedded = await startEmbedded({ dataDir: dir });
  return async () => {
    await embedded.stop();
    await rm(dir, { recursive: true, force: true });
  };
}

async function onGiven(url: string, dir: string): Promise<() => Promise<void>> {
  const name = `jingui_test_${process.pid}_${Date.now().toString(36)}`;
  const here = new URL(url);
  here.pathname = `/${name}`;
  await command(url, `create database ${name} encoding 'UTF8' template template0`);
  process.env.JINGUI_TEST_PG = here.href;
  return async () => {
    const logins = await loginsOf(here.href);
    await withClient(url, (client) => dropDatabase(client, name));
    for (const login of logins) await command(url, `drop role if exists ${login}`);
    await rm(dir, { recursive: true, force: true });
  };
}

/** Roles belong to the whole server: the installation of the run's database leaves its login behind. */
async function loginsOf(url: string): Promise<string[]> {
  const rows = await command<{ id: string }>(url, 'select id from jingui.installation').catch(() => []);
  return rows.map(({ id }) => `jingui_app_${id}`);
}

function command<R extends pg.QueryResultRow>(url: string, sql: string): Promise<R[]> {
  return withClient(url, async (client) => (await client.query<R>(sql)).rows);
}

async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
