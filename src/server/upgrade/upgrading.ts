import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { backUp } from '../backup/backup.ts';
import { folderOf } from '../backup/note.ts';
import type { Migrating } from '../db/migrate.ts';
import type { Migration } from '../db/migrations.ts';
import type { Where } from '../existing.ts';
import { loadKeys } from '../ledger/keys.ts';
import { silent } from '../progress.ts';

/** How an installation comes to the present schema: after a backup of what it is, its ledger's entries under its own key. */
export function upgrading(where: Where): Migrating {
  return {
    onProgress: where.onProgress,
    before: (lacking) => backUpBefore(where, lacking),
    macKeyOf: async (installation) => (await loadKeys(where.dataDir, installation)).macKey,
  };
}

/** Where it lies until the next one. */
export function placeOfBackups(dataDir: string): string {
  return path.join(folderOf(dataDir), 'before-upgrade');
}

/** The last one goes when the new one is whole: it holds keys and contents, and would outlive what was destroyed since. */
async function backUpBefore(where: Where, lacking: readonly Migration[]): Promise<void> {
  const say = where.onProgress ?? silent;
  const folder = placeOfBackups(where.dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const earlier = await readdir(folder);
  const name = `schema-${(lacking[0] as Migration).no - 1}-${new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')}.gz`;
  const file = path.join(folder, name);
  say({ zh: `升级前备份到 ${file}`, en: `backing up to ${file} before the upgrade` });
  await backUp({ dataDir: where.dataDir, databaseUrl: where.databaseUrl }, file);
  for (const one of earlier) await rm(path.join(folder, one), { force: true });
}
