import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { databaseUrl, type InstallationOptions, withInstallation } from '../options.ts';
import { line } from '../say.ts';

export function register(program: Command): void {
  withInstallation(program.command('export'))
    .argument('<file>', '新文件 / a new file')
    .description(
      '把台账加密导出到一个文件，给出开启码；用 jingui open 打开，再用 jingui verify 离线核验 / the ledger into one sealed file, with a code: jingui open, then jingui verify',
    )
    .action(exportTo);
}

/** The code goes to stdout, below the file: to be handed on by another way than the file. */
async function exportTo(file: string, { data }: InstallationOptions): Promise<void> {
  const [{ exportPacked }, { machineUser }, { StartError }] = await Promise.all([
    import('#server/ledger/export-packed.ts'),
    import('#server/machine-user.ts'),
    import('#server/start-error.ts'),
  ]);
  const target = path.resolve(file);
  if (existsSync(target))
    throw new StartError('target_not_empty', {
      zh: `${file} 已经存在。请换一个文件名`,
      en: `${file} is there already. Name another file`,
    });
  const where = { dataDir: path.resolve(data), databaseUrl: databaseUrl() };
  const { entries, unsealed, rows, sha256, code } = await exportPacked(where, target, machineUser());
  line({
    zh: `已加密导出台账 ${entries} 条（未封存 ${unsealed} 条）、${rows} 行，已记入台账。SHA-256 ${sha256}`,
    en: `${entries} ledger entries (${unsealed} not sealed yet) and ${rows} rows exported and sealed; it is in the ledger. SHA-256 ${sha256}`,
  });
  line({
    zh: '下面是文件和开启码，开启码只显示这一次。请分两路交给检查人员：jingui open 文件 目录，再 jingui verify 目录',
    en: 'below stand the file and its opening code, which is shown this once. Hand them to the inspector by two ways: jingui open FILE DIR, then jingui verify DIR',
  });
  process.stdout.write(`${target}\n${code}\n`);
}
