import path from 'node:path';
import type { Command } from 'commander';
import type { Plan } from '#server/upgrade/plan.ts';
import { databaseUrl, type InstallationOptions, withInstallation } from '../options.ts';
import { line, progressLines } from '../say.ts';

interface UpgradeOptions extends InstallationOptions {
  check?: boolean;
  passphraseFile?: string;
}

export function register(program: Command): void {
  withInstallation(program.command('upgrade'))
    .description('升级到本程序的库结构；start 也会这样做 / to the schema of this program, as start does')
    .option('--check', '只说明会做什么、有什么妨碍，不改动 / only tell what would be done and what is in the way')
    .option(
      '--passphrase-file <file>',
      '打开加密密钥的口令文件 / file of the passphrase that opens the keys',
      process.env.JINGUI_PASSPHRASE_FILE,
    )
    .action(upgradeTo);
}

async function upgradeTo({ data, check, passphraseFile }: UpgradeOptions): Promise<void> {
  const [{ planOf }, { upgrade }] = await Promise.all([
    import('#server/upgrade/plan.ts'),
    import('#server/upgrade/upgrade.ts'),
  ]);
  const where = { dataDir: path.resolve(data), databaseUrl: databaseUrl() };
  const plan = await planOf(where);
  tell(plan);
  if (!plan.lines.every(({ ready }) => ready)) process.exitCode = 1;
  else if (!check && hasWork(plan)) {
    await upgrade({ ...where, passphraseFile, onProgress: progressLines() });
    line({ zh: `已升级到库结构 ${plan.to}`, en: `upgraded to schema ${plan.to}` });
  }
}

function hasWork({ migrations, anew }: Plan): boolean {
  return migrations.length > 0 || anew;
}

function tell(plan: Plan): void {
  const { from, to, last, migrations, anew, lines } = plan;
  const by = last === '' ? ['', ''] : [`（${last}）`, ` (${last})`];
  if (migrations.length === 0)
    line({ zh: `库结构 ${from}${by[0]}，数据表无须升级`, en: `schema ${from}${by[1]}: no table is to be upgraded` });
  else
    line({
      zh: `库结构 ${from}${by[0]} → ${to}，${migrations.length} 个迁移：${migrations.join('、')}`,
      en: `schema ${from}${by[1]} → ${to}, ${migrations.length} migrations: ${migrations.join(', ')}`,
    });
  if (anew)
    line({
      zh: '重建函数、策略和权限，不涉及数据',
      en: 'functions, policies and privileges are made anew, no data is touched',
    });
  for (const { ready, zh, en } of lines) line({ zh: `${ready ? '✓' : '✗'} ${zh}`, en });
}
