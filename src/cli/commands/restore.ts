import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { verifyAndPrint } from '#verify/cli.ts';
import { databaseUrl, type InstallationOptions, withInstallation } from '../options.ts';
import { type SecretOptions, secretBy, withSecret } from '../keys/secret.ts';
import { line } from '../say.ts';

interface RestoreOptions extends InstallationOptions, SecretOptions {
  verify: boolean;
  keys?: string;
}

export function register(program: Command): void {
  withSecret(withInstallation(program.command('restore')))
    .argument('<file>', '备份文件 / backup file')
    .description('恢复备份到空的数据目录 / a backup into an empty data directory')
    .option(
      '--keys <file>',
      '密钥文件或原来的 keys 目录，默认在备份旁边 / file of keys, or the original keys folder; by default beside the backup',
    )
    .option('--no-verify', '恢复后不核验台账 / do not verify the ledger afterwards')
    .action(restoreFrom);
}

async function restoreFrom(file: string, { data, verify, keys, ...secret }: RestoreOptions): Promise<void> {
  const { restore } = await import('#server/backup/restore.ts');
  const where = { dataDir: path.resolve(data), databaseUrl: databaseUrl() };
  const keysFrom = keys === undefined ? undefined : path.resolve(keys);
  const opening = { secretOf: secretBy(secret), keysFrom };
  const { tables, rows, files, from, to, clear } = await restore(where, path.resolve(file), opening);
  if (clear)
    line({
      zh: `！注意：${file} 没有加密（0.3.0 以前的备份），谁拿到都能读出全部内容和台账密钥。核对后请重新备份，并销毁这个文件`,
      en: `note: ${file} is in clear, as backups were before 0.3.0: whoever has it reads everything, the ledger’s keys too. Back up anew and destroy it`,
    });
  line({
    zh: `已恢复 ${tables} 张表 ${rows} 行、${files} 个文件`,
    en: `${rows} rows of ${tables} tables and ${files} files restored`,
  });
  if (!clear)
    line({
      zh: '加密密钥一并恢复，口令不在其中：启动时用 --passphrase-file 指定同一口令（分为份额的，启动后执行 jingui keys unseal）',
      en: 'the keys are restored, the passphrase is not among them: start with --passphrase-file and the same one (with shares, jingui keys unseal after the start)',
    });
  if (from < to) line({ zh: `已从库结构 ${from} 升级到 ${to}`, en: `upgraded from schema ${from} to ${to}` });
  if (verify) process.exitCode = await verifyRestored(where);
}

/** The restored ledger must rebuild the restored rows, under the key it was sealed with. */
async function verifyRestored(where: { dataDir: string; databaseUrl: string | undefined }): Promise<number> {
  const { exportSealed } = await import('#server/ledger/export-sealed.ts');
  const dir = await mkdtemp(path.join(where.dataDir, '.restored-'));
  try {
    await exportSealed(where, path.join(dir, 'export'));
    return await verifyAndPrint({ dir: path.join(dir, 'export') });
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
