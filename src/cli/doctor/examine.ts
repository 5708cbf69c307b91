import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { connect } from '#server/db/connect.ts';
import { majorOf } from '#server/db/embedded/cluster.ts';
import { closeClient } from '#server/db/pool.ts';
import { schemaOf } from '#server/db/schema-state.ts';
import { ownerClient } from '#server/existing.ts';
import { importAll } from '#server/import-all.ts';
import { type Check, failed } from './check.ts';
import type { DatabaseScene, Look, Scene, Told } from './look.ts';

/** Everything the doctor looks at, in turn. */
export async function examine(scene: Scene): Promise<Check[]> {
  const looks = await allLooks();
  const checks: Check[] = [];
  for (const one of looks) if (one.at === 'machine') checks.push(...(await tried(one.id, async () => one.look(scene))));
  const ask = async (at: DatabaseScene) => {
    for (const one of looks) if (one.at === 'database') checks.push(...(await tried(one.id, async () => one.look(at))));
  };
  await withDatabase(scene, ask).catch((error: unknown) => checks.push(failed('database', error)));
  return checks;
}

async function allLooks(): Promise<Look[]> {
  const folder = new URL('looks/', import.meta.url);
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  const found = await importAll(files.map((name) => new URL(name, folder)));
  return found.map(({ look }) => look as Look).sort((a, b) => a.turn - b.turn);
}

async function tried(id: string, look: () => Promise<Told>): Promise<readonly Check[]> {
  try {
    return [(await look()) ?? []].flat();
  } catch (error) {
    return [failed(id, error)];
  }
}

/** Connects as the server would (the guard included), but never makes a database that is not there. */
async function withDatabase(scene: Scene, ask: (at: DatabaseScene) => Promise<void>): Promise<void> {
  const { dataDir, databaseUrl } = scene;
  if (!databaseUrl && (await majorOf(path.join(dataDir, 'postgres')).catch(() => undefined)) === undefined) return;
  const connected = await connect({ dataDir, databaseUrl });
  const client = ownerClient(connected);
  try {
    await client.connect();
    await ask({ ...scene, client, installed: await isInstalled(client) });
  } finally {
    await closeClient(client);
    await connected.stop();
  }
}

async function isInstalled(client: pg.Client): Promise<boolean> {
  if ((await schemaOf(client)).done.length === 0) return false;
  return (await client.query('select from jingui.installation')).rowCount === 1;
}
