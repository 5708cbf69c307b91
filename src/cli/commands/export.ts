import path from 'node:path';
import type { Command } from 'commander';
import { databaseUrl, type InstallationOptions, withInstallation } from '../options.ts';
import { line } from '../say.ts';

export function register(program: Command): void {
  withInstallation(program.command('export'))
    .argument('<dir>', '空目录 / empty directory')
    .description('导出台账供离线核验 / write an export for jingui verify')
    .action(exportTo);
}

async function exportTo(dir: string, { data }: InstallationOptions): Promise<void> {
  const [{ exportInstallation }, { ExportDirNotEmpty }, { StartError }] = await Promise.all([
    import('#server/ledger/export-installation.ts'),
    import('#server/ledger/export.ts'),
    import('#server/start-error.ts'),
  ]);
  const where = { dataDir: path.resolve(data), databaseUrl: databaseUrl() };
  const done = await exportInstallation(where, path.resolve(dir)).catch((error: unknown) => {
    if (!(error instanceof ExportDirNotEmpty)) throw error;
    throw new StartError('target_not_empty', {
      zh: `${dir} 不是空目录。请换一个目录`,
      en: `${dir} is not empty. Name another directory`,
    });
  });
  const { entries, unsealed, rows } = done;
  line({
    zh: `已导出台账 ${entries} 条（未封存 ${unsealed} 条）、${rows} 行`,
    en: `${entries} ledger entries (${unsealed} not sealed yet) and ${rows} rows exported`,
  });
  process.stdout.write(`${path.resolve(dir)}\n`);
}
