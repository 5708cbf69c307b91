import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';

/** What a backup holds beside its tables, by folder of the data directory. */
const restoredFolders = ['keys', 'files'] as const;

function mark(dataDir: string): string {
  return path.join(dataDir, 'restoring');
}

/** True where a restore was cut off: what lies there is half of an installation. */
export function isRestoring(dataDir: string): boolean {
  return existsSync(mark(dataDir));
}

export async function holdsFiles(dataDir: string): Promise<boolean> {
  const found = await Promise.all(restoredFolders.map((folder) => readdir(path.join(dataDir, folder)).catch(() => [])));
  return found.some((names) => names.length > 0);
}

/**
 * From now on until the end what lies in the data directory is no installation; what an earlier restore left there goes. The database is
 * told in the transaction of the restore: so it is known afterwards whether that went through.
 */
export async function beginRestoring(dataDir: string, client: pg.ClientBase): Promise<void> {
  if (isRestoring(dataDir)) await undoRestoring(dataDir);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const token = randomUUID();
  const file = await open(mark(dataDir), 'wx', 0o600);
  await file.writeFile(token);
  await file.sync();
  await file.close();
  await client.query('begin');
  await client.query(`select set_config('jingui.restoring', $1, true)`, [token]);
}

/** Written when all is there. */
export async function noteRestored(client: pg.ClientBase): Promise<void> {
  await client.query(`do $$ begin
    execute format('comment on table public.migration is %L', 'restored ' || current_setting('jingui.restoring'));
  end $$`);
}

/** True where the restore that was cut off had gone through but for its mark, which is taken away. */
export async function hadRestored(dataDir: string, client: pg.ClientBase): Promise<boolean> {
  const token = await readFile(mark(dataDir), 'utf8').catch(() => '');
  if (token === '') return false;
  const { rows } = await client.query<{ said: string | null }>(
    "select obj_description('public.migration'::regclass, 'pg_class') as said",
  );
  if (rows[0]?.said !== `restored ${token}`) return false;
  await endRestoring(dataDir);
  return true;
}

export async function endRestoring(dataDir: string): Promise<void> {
  await rm(mark(dataDir), { force: true });
}

export async function undoRestoring(dataDir: string): Promise<void> {
  for (const folder of restoredFolders) await rm(path.join(dataDir, folder), { recursive: true, force: true });
  await endRestoring(dataDir);
}
