import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { databaseUrl, type InstallationOptions, withInstallation } from '../options.ts';
import { line } from '../say.ts';

export function register(program: Command): void {
  withInstallation(program.command('backup'))
    .argument('<file>', '备份文件 / backup file')
    .description(
      '加密备份全部数据和附件到一个文件，存储内容的密钥另成一个文件 / all data and files into one sealed file, the keys of what is stored into another',
    )
    .action(backup);
}

async function backup(file: string, { data }: InstallationOptions): Promise<void> {
  const [{ backUp }, { keysBeside }, { passphraseBeside }, { machineUser }] = await Promise.all([
    import('#server/backup/backup.ts'),
    import('#server/backup/keys-file.ts'),
    import('#server/keys/passphrase.ts'),
    import('#server/machine-user.ts'),
  ]);
  const target = path.resolve(file);
  const where = { dataDir: path.resolve(data), databaseUrl: databaseUrl() };
  const { tables, rows, files, note } = await backUp(where, target, { by: machineUser() });
  line({
    zh: `已加密备份 ${tables} 张表 ${rows} 行、${files} 个文件，已记入台账。SHA-256 ${note.sha256}`,
    en: `${rows} rows of ${tables} tables and ${files} files backed up and sealed; it is in the ledger. SHA-256 ${note.sha256}`,
  });
  line({
    zh: `密钥在 ${keysBeside(target)}，恢复时两个文件都要。请分开存放；只留最新的密钥文件，此后销毁的内容就不会随旧备份恢复`,
    en: `the keys are in ${keysBeside(target)}; both files are wanted to restore. Keep them apart, and only the newest file of keys: then no old backup brings back what was destroyed since`,
  });
  const beside = passphraseBeside(path.join(where.dataDir, 'keys'));
  if (existsSync(beside))
    line({
      zh: `！注意：打开它们的口令 ${beside} 不在备份中。请另行抄存：这台机器损坏而没有口令，备份打不开`,
      en: `note: the passphrase ${beside} that opens them is in neither. Keep a copy elsewhere: if this machine is lost and the passphrase with it, no backup opens`,
    });
  process.stdout.write(`${target}\n`);
}
