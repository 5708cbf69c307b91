import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Command } from 'commander';
import { verifyAndPrint } from '#verify/cli.ts';
import { databaseUrl, type InstallationOptions, withInstallation } from '../options.ts';
import { line } from '../say.ts';

interface RestoreOptions extends InstallationOptions {
  verify: boolean;
}

export function register(program: Command): void {
  withInstallation(program.command('restore'))
    .argument('<file>', '备份文件 / backup file')
    .description('恢复备份到空的数据目录 / a backup into an empty data directory')
    .option('--no-verify', '恢复后不核验台账 / do not verify the ledger afterwards')
    .action(restoreFrom);
}

async function restoreFrom(file: string, { data, verify }: RestoreOptions): Promise<void> {
  const { restore } = await import('#server/backup/restore.ts');
  const where = { dataDir: path.resolve(data), databaseUrl: databaseUrl() };
  const { tables, rows, files, from, to } = await restore(where, path.resolve(file));
  line({
    zh: `已恢复 ${tables} 张表 ${rows} 行、${files} 个文件`,
    en: `${rows} rows of ${tables} tables and ${files} files restored`,
  });
  if (from < to) line({ zh: `已从库结构 ${from} 升级到 ${to}`, en: `upgraded from schema ${from} to ${to}` });
  if (verify) process.exitCode = await verifyRestored(where);
}

/** The restored ledger must rebuild the restored rows, under the key it was sealed with. */
async function verifyRestored(where: { dataDir: string; databaseUrl: string | undefined }): Promise<number> {
  const { exportSealed } = await import('#server/ledger/export-sealed.ts');
  const dir = await mkdtemp(path.join(tmpdir(), 'jingui-restored-'));
  try {
    await exportSealed(where, path.join(dir, 'export'));
    return await verifyAndPrint({ dir: path.join(dir, 'export') });
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
