import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { quote } from '../db/ddl.ts';
import { connect } from '../db/connect.ts';
import { complete, ensureRoles, runNumbered } from '../db/migrate.ts';
import { type Migration, readCode, readMigrations } from '../db/migrations.ts';
import { checkKnown, schemaOf } from '../db/schema-state.ts';
import { closeClient } from '../db/pool.ts';
import { isInstallation, ownerClient, type Where } from '../existing.ts';
import { loadKeys } from '../ledger/keys.ts';
import { StartError } from '../start-error.ts';
import { named } from './backup.ts';
import { copyIn } from './copy.ts';
import { type BackupEnd, type BackupHead, backupFormat, type FileSection, type TableSection } from './format.ts';
import { BackupLines, CutShort } from './lines.ts';
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
}

/**
 * Brings a backup of this or any earlier version into an empty data directory and an empty database: the migrations it was made with,
 * its rows, then the later ones. All of it is one transaction; files go where they belong before it ends. Throws `StartError`; then nothing
 * was restored. Who is killed restores again.
 */
export async function restore(where: Where, source: string): Promise<Restored> {
  const { dataDir } = where;
  if (isInstallation(dataDir) || (!isRestoring(dataDir) && (await holdsFiles(dataDir)))) throw notEmpty(dataDir);
  const lines = new BackupLines(source);
  const head = await headOf(lines, source);
  const migrations = await readMigrations();
  checkKnown({ done: head.migrations, code: { version: head.version, hash: '' } }, migrations, source);
  const connected = await connect({ ...where, onProgress: where.onProgress ?? (() => {}) });
  const client = ownerClient(connected);
  try {
    await client.connect();
    return await restoreInto(client, { where, lines, head, source, migrations });
  } finally {
    await closeClient(client);
    await connected.stop();
  }
}

interface Restoring {
  readonly where: Where;
  readonly lines: BackupLines;
  readonly head: BackupHead;
  readonly source: string;
  readonly migrations: readonly Migration[];
}

async function restoreInto(client: pg.Client, restoring: Restoring): Promise<Restored> {
  const { where, head, source, migrations } = restoring;
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
    const end = await load(client, restoring);
    await complete(client, migrations.slice(head.migrations.length), {
      onProgress: where.onProgress,
      macKeyOf: async (installation) => (await loadKeys(where.dataDir, installation)).macKey,
    });
    await noteRestored(client);
    ending = true;
    await client.query('commit');
    await endRestoring(where.dataDir);
    await client.query('analyze');
    return { ...end, from: head.migrations.length, to: migrations.length };
  } catch (error) {
    await client.query('rollback').catch(() => {});
    // Whether a commit without an answer went through, the next restore finds out.
    if (!ending) await undoRestoring(where.dataDir);
    throw isDamage(error) ? notBackup(source, error) : error;
  }
}

async function headOf(lines: BackupLines, source: string): Promise<BackupHead> {
  const head = parsed<Partial<BackupHead>>(await lines.next().catch(() => null));
  if (head?.format !== backupFormat || !Array.isArray(head.migrations)) throw notBackup(source);
  return head as BackupHead;
}

async function hasInstallation(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ used: boolean }>('select exists (select 1 from jingui.installation) as used');
  return rows[0]?.used === true;
}

/** All tables and files, to the very end of the file: there its checksum stands. */
async function load(client: pg.Client, { where, lines, source }: Restoring): Promise<BackupEnd> {
  const counts = { tables: 0, files: 0 };
  for (;;) {
    const section = parsed<Partial<TableSection & FileSection & BackupEnd>>(await lines.next());
    if (section === null) throw notBackup(source);
    if (section.end) {
      const whole = section.tables === counts.tables && section.files === counts.files;
      if (!whole || (await lines.next()) !== null) throw notBackup(source);
      await settle(client);
      return section as BackupEnd;
    }
    if (section.table && section.columns) {
      where.onProgress?.({ zh: `恢复 ${section.table}`, en: `restoring ${section.table}` });
      const columns = section.columns.map(quote).join(', ');
      await copyIn(client, `copy ${named(section.table)} (${columns}) from stdin`, lines.section());
      counts.tables += 1;
    } else if (section.file) {
      await restoreFile(where.dataDir, section.file, lines, source);
      counts.files += 1;
    } else throw notBackup(source);
  }
}

/** Sequences go on after the last number, and entries not sealed yet are of this server's transactions from now on. */
async function settle(client: pg.Client): Promise<void> {
  await client.query('update ledger_entry set xid = pg_current_xact_id() where seq is null');
  await client.query(
    "select setval(pg_get_serial_sequence('ledger_entry', 'ord'), coalesce((select max(ord) from ledger_entry), 0) + 1, false)",
  );
  await client.query('set constraints all immediate; set constraints all deferred');
}

async function restoreFile(dataDir: string, file: string, lines: BackupLines, source: string): Promise<void> {
  const place = path.resolve(dataDir, file);
  if (!/^(keys|files)\//.test(file) || !place.startsWith(path.resolve(dataDir) + path.sep)) throw notBackup(source);
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  const handle = await open(place, 'wx', 0o600);
  try {
    for await (const run of lines.section())
      for (const line of run.toString('latin1').split('\n')) await handle.write(Buffer.from(line, 'base64'));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function parsed<T>(line: Buffer | null): T | null {
  try {
    return line === null ? null : (JSON.parse(line.toString('utf8')) as T);
  } catch {
    return null;
  }
}

/** The gzip stream, or the COPY that was fed from it, ended before its time, or holds what no table takes. */
function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return error instanceof CutShort || /^(Z_|22|23|42|57014$)/.test(code);
}

function notBackup(source: string, cause?: unknown): StartError {
  const says = {
    zh: `${source} 不是完整的金匮备份，没有恢复任何数据`,
    en: `${source} is not a whole Jingui backup; nothing was restored`,
  };
  return new StartError('not_a_backup', says, cause);
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
