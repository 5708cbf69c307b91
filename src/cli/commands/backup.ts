import path from 'node:path';
import type { Command } from 'commander';
import { databaseUrl, type InstallationOptions, withInstallation } from '../options.ts';
import { line } from '../say.ts';

export function register(program: Command): void {
  withInstallation(program.command('backup'))
    .argument('<file>', '备份文件 / backup file')
    .description('备份全部数据、密钥和附件到一个文件 / all data, keys and files into one file')
    .action(backup);
}

async function backup(file: string, { data }: InstallationOptions): Promise<void> {
  const { backUp } = await import('#server/backup/backup.ts');
  const where = { dataDir: path.resolve(data), databaseUrl: databaseUrl() };
  const { tables, rows, files, note } = await backUp(where, path.resolve(file));
  line({
    zh: `已备份 ${tables} 张表 ${rows} 行、${files} 个文件。备份含台账密钥，请按密件保管。SHA-256 ${note.sha256}`,
    en: `${rows} rows of ${tables} tables and ${files} files backed up. The backup holds the ledger's keys: keep it as a secret. SHA-256 ${note.sha256}`,
  });
  process.stdout.write(`${path.resolve(file)}\n`);
}
