import type pg from 'pg';
import { connect } from '../db/connect.ts';
import { complete, ensureRoles, runNumbered } from '../db/migrate.ts';
import { type Migration, readCode, readMigrations } from '../db/migrations.ts';
import { checkKnown, schemaOf } from '../db/schema-state.ts';
import { closeClient } from '../db/pool.ts';
import { isInstallation, ownerClient, type Where } from '../existing.ts';
import { raise } from '../ledger/alarm.ts';
import { entriesAgree } from '../ledger/entries-agree.ts';
import { halts } from '../ledger/halt.ts';
import { loadKeys } from '../ledger/keys.ts';
import { StartError } from '../start-error.ts';
import type { BackupEnd, BackupHead } from './format.ts';
import { headOf } from './head.ts';
import { load, type Loading } from './load.ts';
import { isDamage, notBackup } from './refusals.ts';
import { type Opening, openSource, type Source } from './source.ts';
import {
  beginRestoring,
  endRestoring,
  hadRestored,
  holdsFiles,
  isRestoring,
  noteRestored,
  undoRestoring,
} from './restoring.ts';

export interface Restored extends BackupEnd {
  /** Schemas of the backup and of what was made of it. */
  readonly from: number;
  readonly to: number;
  /** The backup was not sealed: of a version before 0.3.0. */
  readonly clear: boolean;
}

/**
 * Brings a backup of this or any earlier version into an empty data directory and an empty database: the migrations it was made with,
 * its rows, then the later ones. All of it is one transaction; files go where they belong before it ends. Throws `StartError`; then nothing
 * was restored. Who is killed restores again.
 */
export async function restore(where: Where, source: string, opening: Opening = {}): Promise<Restored> {
  const { dataDir } = where;
  if (isInstallation(dataDir) || (!isRestoring(dataDir) && (await holdsFiles(dataDir)))) throw notEmpty(dataDir);
  const opened = await openSource(source, opening);
  const { lines } = opened;
  const head = await headOf(lines, source);
  const migrations = await readMigrations();
  checkKnown({ done: head.migrations, code: { version: head.version, hash: '' } }, migrations, source);
  const connected = await connect({ ...where, onProgress: where.onProgress ?? (() => {}) });
  const client = ownerClient(connected);
  try {
    await client.connect();
    return await restoreInto(client, { where, lines, opened, head, source, migrations });
  } finally {
    await closeClient(client);
    await connected.stop();
  }
}

interface Restoring extends Loading {
  readonly opened: Source;
  readonly head: BackupHead;
  readonly migrations: readonly Migration[];
}

async function restoreInto(client: pg.Client, restoring: Restoring): Promise<Restored> {
  const { where, opened, head, source, migrations } = restoring;
  await client.query('select pg_advisory_lock(7041)');
  const { done } = await schemaOf(client);
  if (done.length > 0 && (await hasInstallation(client))) {
    throw (await hadRestored(where.dataDir, client)) ? restoredAlready(where.dataDir) : notEmpty(nameOf(where));
  }
  // A program of before left an empty schema.
  if (done.length > head.migrations.length) throw notEmpty(nameOf(where));
  await ensureRoles(client);
  await beginRestoring(where.dataDir, client);
  let ending = false;
  try {
    await runNumbered(client, migrations.slice(done.length, head.migrations.length));
    // What is restored was guarded when it was written; triggers guard what is written from now on.
    await client.query((await readCode()).away);
    const end = await load(client, restoring).catch((error: unknown) => {
      throw isDamage(error) ? notBackup(source, error) : error;
    });
    await opened.takeKeys(where.dataDir);
    await complete(client, migrations.slice(head.migrations.length), {
      onProgress: where.onProgress,
      macKeyOf: async (installation) => (await loadKeys(where.dataDir, installation)).macKey,
    });
    // Nothing is written on top of a broken ledger: the sealer stops over it, and the audit administrator is told.
    if (!(await entriesAgree(client))) await raise(client, halts.badTree(new Date().toISOString()));
    await noteRestored(client);
    ending = true;
    await client.query('commit');
    await endRestoring(where.dataDir);
    await client.query('analyze');
    return { ...end, from: head.migrations.length, to: migrations.length, clear: opened.clear };
  } catch (error) {
    await client.query('rollback').catch(() => {});
    // Whether a commit without an answer went through, the next restore finds out.
    if (!ending) await undoRestoring(where.dataDir);
    throw error;
  }
}

async function hasInstallation(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ used: boolean }>('select exists (select 1 from jingui.installation) as used');
  return rows[0]?.used === true;
}

function nameOf({ dataDir, databaseUrl }: Where): string {
  return databaseUrl ? 'DATABASE_URL' : dataDir;
}

function restoredAlready(dataDir: string): StartError {
  return new StartError('target_not_empty', {
    zh: `上一次恢复到 ${dataDir} 其实已经完成，数据完整，可以直接启动：jingui start`,
    en: `the last restore into ${dataDir} had gone through: everything is there. Start it: jingui start`,
  });
}

function notEmpty(where: string): StartError {
  return new StartError('target_not_empty', {
    zh: `${where} 里已有数据。请恢复到空的数据目录和空的数据库`,
    en: `there is data in ${where} already. Restore into an empty data directory and an empty database`,
  });
}
