import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { backUp, enterBackup } from '../backup/backup.ts';
import { type BackupNote, folderOf } from '../backup/note.ts';
import type { Migrating } from '../db/migrate.ts';
import type { Migration } from '../db/migrations.ts';
import { ownerConfig, type Where, withExisting } from '../existing.ts';
import { type DeviceOptions, pkcs11Device } from '../keys/device.ts';
import { openKeyring } from '../keys/keyring.ts';
import { databaseLock } from '../keys/lock.ts';
import { namesKeys } from '../keys/named.ts';
import type { suites } from '../keys/suites.ts';
import { loadKeys } from '../ledger/keys.ts';
import { keptKeys } from '../pack/kept.ts';
import { silent } from '../progress.ts';

export interface Upgrading extends Where {
  /** What opens the keys, or is to open those that are made: a backup is sealed to them. */
  readonly passphraseFile?: string | undefined;
  readonly hsm?: DeviceOptions | undefined;
  readonly suite?: keyof typeof suites | undefined;
}

/** How an installation comes to the present schema: after a backup of what it is, its ledger's entries under its own key. */
export function upgrading(where: Upgrading): Migrating {
  const { dataDir } = where;
  let note: BackupNote | undefined;
  return {
    onProgress: where.onProgress,
    before: async (lacking) => {
      note = await backUpBefore(where, lacking);
    },
    // The ledger of before could not take it.
    after: async (client) => {
      if (note) await enterBackup(client, dataDir, note, null);
    },
    macKeyOf: async (installation) => (await loadKeys(dataDir, installation)).macKey,
  };
}

/** Where it lies until the next one. */
export function placeOfBackups(dataDir: string): string {
  return path.join(folderOf(dataDir), 'before-upgrade');
}

/** The last one goes when the new one is whole: it holds contents, and would outlive what was destroyed since. */
async function backUpBefore(where: Upgrading, lacking: readonly Migration[]): Promise<BackupNote> {
  const say = where.onProgress ?? silent;
  const folder = placeOfBackups(where.dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const earlier = await readdir(folder);
  const name = `schema-${(lacking[0] as Migration).no - 1}-${new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')}.jingui`;
  const file = path.join(folder, name);
  say({ zh: `升级前备份到 ${file}`, en: `backing up to ${file} before the upgrade` });
  const only = { dataDir: where.dataDir, databaseUrl: where.databaseUrl };
  await makeReady(where, only);
  const { note } = await backUp(only, file, { by: null, keys: false, enter: false });
  for (const one of earlier) await rm(path.join(folder, one), { force: true });
  return note;
}

/** An installation of before 0.3.0 has no keys yet to which the backup could be sealed: they are made now instead of a moment later. */
async function makeReady({ passphraseFile, hsm, suite }: Upgrading, only: Where): Promise<void> {
  if (await keptKeys(path.join(only.dataDir, 'keys')).catch(() => null)) return;
  await withExisting(only, async (client, connected) => {
    const vault = databaseLock(ownerConfig(connected));
    try {
      await openKeyring({
        dir: path.join(only.dataDir, 'keys'),
        passphraseFile,
        device: hsm && pkcs11Device(hsm),
        suite,
        make: !(await namesKeys(client)),
        now: Date.now,
        lock: vault.lock,
      });
    } finally {
      await vault.stop();
    }
  });
}
