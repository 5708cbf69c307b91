import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { quote } from '../db/ddl.ts';
import { connect } from '../db/connect.ts';
import { migrate } from '../db/migrate.ts';
import { isInstallation, ownerClient, type Where } from '../existing.ts';
import { StartError } from '../start-error.ts';
import { named } from './backup.ts';
import { copyIn } from './copy.ts';
import { type BackupEnd, type BackupHead, backupFormat, type FileSection, type TableSection } from './format.ts';
import { BackupLines } from './lines.ts';

/** Brings a backup into an empty data directory and an empty database. Throws `StartError`; then nothing was restored but files. */
export async function restore(where: Where, source: string): Promise<BackupEnd> {
  if (isInstallation(where.dataDir)) throw notEmpty(where.dataDir);
  const lines = new BackupLines(source);
  const head = await headOf(lines, source);
  const restored: string[] = [];
  const connected = await connect({ ...where, onProgress: where.onProgress ?? (() => {}) });
  const client = ownerClient(connected);
  client.on('error', () => {});
  try {
    await client.connect();
    await migrate(client);
    await checkTarget(client, head, where);
    return await load(client, lines, { ...where, restored }, source).catch(async (error: unknown) => {
      for (const file of restored) await rm(file, { force: true });
      throw isCutShort(error) ? notBackup(source, error) : error;
    });
  } finally {
    await client.end().catch(() => {});
    await connected.stop();
  }
}

async function headOf(lines: BackupLines, source: string): Promise<BackupHead> {
  const head = parsed<Partial<BackupHead>>(await lines.next().catch(() => null));
  if (head?.format !== backupFormat) throw notBackup(source);
  return head as BackupHead;
}

async function checkTarget(client: pg.Client, head: BackupHead, where: Where): Promise<void> {
  const { rows } = await client.query<{ used: boolean }>('select exists (select 1 from jingui.installation) as used');
  if (rows[0]?.used) throw notEmpty(where.databaseUrl ? 'DATABASE_URL' : where.dataDir);
  const { rows: here } = await client.query<BackupHead['migrations'][number]>(
    'select no, name, hash from migration order by no',
  );
  const same = head.migrations.length === here.length && head.migrations.every((one, n) => one.hash === here[n]?.hash);
  if (same) return;
  throw new StartError('data_dir_other_schema', {
    zh: `备份由另一个版本的金匮（${head.version}）所做，库结构不同。请用同一版本恢复，再升级`,
    en: `the backup was made by another version of Jingui (${head.version}) with another schema. Restore it with that version, then upgrade`,
  });
}

/** All tables in one transaction, so that a backup cut short leaves nothing behind. */
async function load(
  client: pg.Client,
  lines: BackupLines,
  where: Where & { readonly restored: string[] },
  source: string,
): Promise<BackupEnd> {
  const counts = { tables: 0, files: 0 };
  const tables: string[] = [];
  await client.query('begin');
  for (;;) {
    const section = parsed<Partial<TableSection & FileSection & BackupEnd>>(await lines.next());
    if (section === null) throw notBackup(source);
    if (section.end) {
      if (section.tables !== counts.tables || section.files !== counts.files) throw notBackup(source);
      await settle(client, tables);
      return section as BackupEnd;
    }
    if (section.table && section.columns) {
      where.onProgress?.({ zh: `恢复 ${section.table}`, en: `restoring ${section.table}` });
      // Triggers guard what is written from now on; what is restored was guarded when it was written.
      await client.query(`alter table ${named(section.table)} disable trigger user`);
      const columns = section.columns.map(quote).join(', ');
      await copyIn(client, `copy ${named(section.table)} (${columns}) from stdin`, lines.section());
      tables.push(section.table);
      counts.tables += 1;
    } else if (section.file) {
      where.restored.push(await restoreFile(where.dataDir, section.file, lines, source));
      counts.files += 1;
    } else throw notBackup(source);
  }
}

/** Sequences go on after the last number, and entries not sealed yet are of this server's transactions from now on. */
async function settle(client: pg.Client, tables: readonly string[]): Promise<void> {
  await client.query('update ledger_entry set xid = pg_current_xact_id() where seq is null');
  await client.query(
    "select setval(pg_get_serial_sequence('ledger_entry', 'ord'), coalesce((select max(ord) from ledger_entry), 0) + 1, false)",
  );
  await client.query('set constraints all immediate');
  for (const table of tables) await client.query(`alter table ${named(table)} enable trigger user`);
  await client.query('commit');
  await client.query('analyze');
}

async function restoreFile(dataDir: string, file: string, lines: BackupLines, source: string): Promise<string> {
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
  return place;
}

function parsed<T>(line: Buffer | null): T | null {
  try {
    return line === null ? null : (JSON.parse(line.toString('utf8')) as T);
  } catch {
    return null;
  }
}

/** The gzip stream, or the COPY that was fed from it, ended before its time. */
function isCutShort(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('Z_') || code === '57014';
}

function notBackup(source: string, cause?: unknown): StartError {
  const says = {
    zh: `${source} 不是完整的金匮备份，没有恢复任何数据`,
    en: `${source} is not a whole Jingui backup; nothing was restored`,
  };
  return new StartError('not_a_backup', says, cause);
}

function notEmpty(where: string): StartError {
  return new StartError('target_not_empty', {
    zh: `${where} 里已有数据。请恢复到空的数据目录和空的数据库`,
    en: `there is data in ${where} already. Restore into an empty data directory and an empty database`,
  });
}
