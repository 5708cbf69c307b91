/**
 * `npm run new:migration -- <name> [--fill table.column=SQL]…`: drafts the next numbered migration from what the rooms declare and the
 * migrations do not make yet. Both are made for it in a database of its own.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { type Part, partsOf } from '../src/server/db/catalog.ts';
import { startEmbedded } from '../src/server/db/embedded.ts';
import { ensureRoles, runNumbered } from '../src/server/db/migrate.ts';
import { readCode, readMigrations } from '../src/server/db/migrations.ts';
import { tablesSql } from '../src/server/db/schema.ts';
import { loadModules } from '../src/server/modules.ts';
import { draft } from './migration/draft.ts';

const root = join(import.meta.dirname, '..');

function stop(...lines: readonly string[]): never {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(2);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { fill: { type: 'string', multiple: true } },
});
const [name = ''] = positionals;
if (!/^[a-z][a-z0-9-]*$/.test(name)) stop('usage: npm run new:migration -- <name> [--fill table.column=SQL]…');
const fills = Object.fromEntries(
  (values.fill ?? []).map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]),
);

const [modules, migrations] = [await loadModules(), await readMigrations()];
const declared = await tablesSql(modules.tables.values());
const [has, wanted] = await withDatabase(async (client) => [
  await made(client, async () => {
    await runNumbered(client, migrations);
    await client.query((await readCode()).away);
  }),
  await made(client, () => client.query(declared)),
]);
const { sql, refused } = draft(has as Part[], { parts: wanted as Part[], tablesSql: declared, fills });
if (refused.length > 0) stop(...refused);
if (sql === '') stop('the migrations make all that is declared already; what the draft cannot know is written by hand');
const path = `src/server/db/migrations/${String(migrations.length + 1).padStart(4, '0')}_${name}.sql`;
await writeFile(join(root, path), sql, { flag: 'wx' });
process.stdout.write(`${path}\n${sql}`);

/** What a transaction makes, which then never was. */
async function made(client: pg.Client, make: () => Promise<unknown>): Promise<Part[]> {
  await client.query('begin');
  await make();
  const parts = await partsOf(client);
  await client.query('rollback');
  return parts;
}

async function withDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'jingui-migration-'));
  const server = await startEmbedded({ dataDir });
  const client = new pg.Client({
    host: server.socketDir,
    port: server.port,
    user: server.user,
    database: server.database,
    options: '-c search_path=public',
  });
  try {
    await client.connect();
    await ensureRoles(client);
    return await work(client);
  } finally {
    await client.end();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
