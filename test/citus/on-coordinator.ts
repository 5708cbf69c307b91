import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { detailOf } from '#server/db/connect.ts';
import { migrate } from '#server/db/migrate.ts';
import { withClient } from '../kit/database.ts';
import { distribute, type Outcome } from './distribute.ts';
import { stepsOf, unitsOf } from './plan.ts';
import type { Told } from './story.ts';
import { takeAway } from './take-away.ts';

type Say = (line: string) => void;

/**
 * On a coordinator's database made for this: the story as it stands; every table distributed, as far as it goes; then, without what was in
 * the way, the rest distributed and the story once more. True where all went well as it stands.
 */
export async function onCoordinator(url: string, say: Say): Promise<boolean> {
  const unfit = await withClient(url, unfitness).catch((error: unknown) => `it cannot be asked, ${detailOf(error)}`);
  if (unfit !== undefined) {
    say(`not run: ${unfit}`);
    return false;
  }
  const dataDir = await mkdtemp(path.join(tmpdir(), 'jc-'));
  try {
    return await withClient(url, (client) => tryAll(client, { url, dataDir }, say));
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function unfitness(client: pg.ClientBase): Promise<string | undefined> {
  const { rows } = await client.query<{ citus: boolean; used: boolean }>(
    `select to_regclass('pg_dist_node') is not null as citus,
       to_regnamespace('jingui') is not null or exists (select from pg_tables where schemaname = 'public') as used`,
  );
  if (!rows[0]?.citus) return 'the database has not the extension citus';
  if (rows[0].used) return 'the database is not empty; give one made for this, and drop it afterwards';
  const nodes = await client.query<{ at: string }>(
    `select nodename || ':' || nodeport as at from pg_dist_node where shouldhaveshards and isactive`,
  );
  return nodes.rows.length === 0 ? 'the coordinator knows no machine to lay units on (citus_add_node)' : undefined;
}

interface Place {
  readonly url: string;
  readonly dataDir: string;
}

async function tryAll(client: pg.Client, place: Place, say: Say): Promise<boolean> {
  await client.query('set citus.multi_shard_modify_mode = sequential');
  await migrate(client);
  const before = await tell('before anything is distributed', place, say);
  const asItStands = await spread(client, 'as it stands', say);
  const stands = before && asItStands.refused.size === 0;
  if (!stands) {
    await takeAway(client, await unitsOf(client));
    await spread(client, 'the rest without triggers, sub-queries in policies and keys over all units', say);
  }
  await readyForWorkers(client);
  try {
    return (await tell(stands ? 'distributed' : 'distributed, without what was taken away', place, say)) && stands;
  } finally {
    await client.query('alter role jingui_sealer nologin');
  }
}

/** What is done is left alone. */
async function spread(client: pg.Client, how: string, say: Say): Promise<Outcome> {
  const { rows } = await client.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_dist_partition p join pg_class c on c.oid = p.logicalrelid join pg_namespace n on n.oid = c.relnamespace`,
  );
  const done = new Set(rows.map(({ name }) => name));
  const steps = stepsOf(await unitsOf(client)).filter(({ table }) => !done.has(table));
  const outcome = await distribute(client, steps);
  say(`distributing ${how}: ${outcome.done.length} of ${steps.length} tables`);
  for (const [why, tables] of outcome.refused) say(`  refused, ${why}: ${tables.length}, ${few(tables)}`);
  return outcome;
}

function few(names: readonly string[]): string {
  return names.length > 4 ? `${names.slice(0, 4).join(', ')} …` : names.join(', ');
}

/** Workers are asked as who asks here, and are told his settings of the transaction; both are a site's to set up. */
async function readyForWorkers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ id: string }>('select id from jingui.installation');
  await client.query('alter role jingui_sealer login');
  for (const { id } of rows)
    await client.query(
      `alter role ${client.escapeIdentifier(`jingui_app_${id}`)} set citus.propagate_set_commands = 'local'`,
    );
}

async function tell(when: string, { url, dataDir }: Place, say: Say): Promise<boolean> {
  const told = await storyOn(url, dataDir);
  say(`the main story with two units, ${when}:`);
  for (const { what, failed } of told) say(failed === undefined ? `  ok: ${what}` : `  failed: ${what}\n    ${failed}`);
  return told.every(({ failed }) => failed === undefined);
}

async function storyOn(url: string, dataDir: string): Promise<readonly Told[]> {
  const env = { ...process.env, JINGUI_TEST_PG: url, JINGUI_TEST_DIR: dataDir };
  const child = fork(path.join(import.meta.dirname, 'child.ts'), { env });
  const gone = once(child, 'exit').then(([code]): Told[] => [
    { what: 'the story is told', failed: `its process ended with ${code}` },
  ]);
  const told = once(child, 'message').then(([message]) => message as Told[]);
  return Promise.race([told, gone]);
}
