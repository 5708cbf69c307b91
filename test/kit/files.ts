import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { World } from './world.ts';

/** Paths of the files a unit has stored. */
export async function filesOf(w: World): Promise<string[]> {
  const folder = path.join(w.running.app.filesDir, w.id);
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
}
