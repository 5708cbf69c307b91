import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type BackedUp, backUp } from '#server/backup/backup.ts';
import type { World } from './world.ts';

/** A backup as the command writes one, under a name of the world's own. */
export function backedUp(w: World, name = 'backup'): Promise<BackedUp> {
  const { where } = w.running.app;
  return backUp(where, path.join(where.dataDir, `${w.id}-${name}.gz`));
}

/** Alters what a backup file holds, as somebody with the file could. */
export async function alter(file: string, change: (text: string) => string): Promise<void> {
  const text = gunzipSync(await readFile(file)).toString('utf8');
  const changed = change(text);
  if (changed === text) throw new Error('nothing of the backup was altered');
  await writeFile(file, gzipSync(changed));
}
