import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import type { Text } from '#kernel/text.ts';
import { verifyExport } from '#verify/main.ts';
import { notesOf } from '../backup/note.ts';
import { freeMegabytes, REFUSE_BELOW_MB } from '../db/embedded/folders.ts';
import { readCode, readMigrations } from '../db/migrations.ts';
import { refuseOthersAtWork } from '../db/others-at-work.ts';
import { checkKnown, schemaOf } from '../db/schema-state.ts';
import { type Where, withExisting } from '../existing.ts';
import { exportInstallation } from '../ledger/export-installation.ts';
import { StartError } from '../start-error.ts';

/** What an upgrade would do and what stands in its way. Nothing is changed to find out. */
export interface Plan {
  readonly from: number;
  readonly to: number;
  /** Program that the database was last made for; empty where it does not say. */
  readonly last: string;
  readonly migrations: readonly string[];
  /** What stands beside the data is of another version. */
  readonly anew: boolean;
  readonly lines: readonly PlanLine[];
}

export interface PlanLine extends Text {
  /** False where the upgrade would be refused or would be unwise. */
  readonly ready: boolean;
}

/** Throws `StartError` where this program cannot upgrade it: no installation, or a later or unknown schema. */
export async function planOf(where: Where): Promise<Plan> {
  return withExisting(where, async (client) => {
    const [migrations, code, state] = await Promise.all([readMigrations(), readCode(), schemaOf(client)]);
    checkKnown(state, migrations);
    const lacking = migrations.slice(state.done.length);
    const anew = state.code?.hash !== code.hash;
    return {
      from: state.done.length,
      to: migrations.length,
      last: state.code?.version ?? '',
      migrations: lacking.map(({ name }) => name),
      anew,
      lines: [
        ...(lacking.length > 0 || anew ? [await alone(client)] : []),
        await space(client, where),
        await lastBackup(where, lacking.length > 0),
        await ledger(where),
      ],
    };
  });
}

async function alone(client: pg.Client): Promise<PlanLine> {
  try {
    await refuseOthersAtWork(client);
    return { ready: true, zh: '没有别的金匮程序在用数据库', en: 'no other program of Jingui works on the database' };
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    return {
      ready: false,
      zh: '服务正在使用数据库：升级前请先停止',
      en: 'a server works on the database: stop it before the upgrade',
    };
  }
}

const mb = 1024 * 1024;

/** For the backup that is made first, and for tables written anew; the backup is compressed, tables are not. */
async function space(client: pg.Client, { dataDir, databaseUrl }: Where): Promise<PlanLine> {
  const { rows } = await client.query<{ size: string }>('select pg_database_size(current_database())::text as size');
  const database = Number(rows[0]?.size ?? 0);
  const backup = database / 2 + (await sizeOf(path.join(dataDir, 'files')));
  const needed = Math.ceil((backup + (databaseUrl ? 0 : database)) / mb) + REFUSE_BELOW_MB;
  const free = await freeMegabytes(dataDir);
  return {
    ready: free >= needed,
    zh: `磁盘剩余 ${free} MB，升级需要约 ${needed} MB`,
    en: `${free} MB free on the disk, about ${needed} MB needed`,
  };
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const sizes = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function lastBackup({ dataDir }: Where, another: boolean): Promise<PlanLine> {
  const [last] = await notesOf(dataDir);
  const [zh, en] = last
    ? [`最近的备份 ${last.file}（${last.made_at}）`, `the last backup is ${last.file} (${last.made_at})`]
    : ['还没有备份', 'there is no backup yet'];
  if (!another) return { ready: true, zh, en };
  return { ready: true, zh: `${zh}；升级前会再做一份`, en: `${en}; another one is made before the upgrade` };
}

/** Held against the tables as they are now: what is wrong already would be blamed on the upgrade. */
async function ledger(where: Where): Promise<PlanLine> {
  const dir = await mkdtemp(path.join(where.dataDir, '.check-'));
  try {
    await exportInstallation({ dataDir: where.dataDir, databaseUrl: where.databaseUrl }, path.join(dir, 'export'));
    const { ok, size, findings } = await verifyExport(path.join(dir, 'export'));
    const [first] = findings;
    if (ok) return { ready: true, zh: `台账核验一致（${size} 条）`, en: `the ledger verifies (${size} entries)` };
    return {
      ready: false,
      zh: `台账核验不一致：${first?.says.zh ?? ''}。请先由安全审计员核查`,
      en: `the ledger does not verify: ${first?.says.en ?? ''}. The audit administrator must look into it first`,
    };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
