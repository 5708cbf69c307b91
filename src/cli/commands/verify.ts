import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { verifyAndPrint } from '#verify/cli.ts';
import { line } from '../say.ts';

interface VerifyFlags {
  readonly witness?: string;
  readonly key?: string;
  readonly smKey?: string;
  readonly json?: boolean;
}

/** As for a directory that is no export. */
const unusable = 20;
const openFirst = {
  zh: '这是加密的导出文件，请先打开：jingui open 文件 空目录，再核验那个目录',
  en: 'this is a sealed export: open it first with jingui open FILE DIR, then verify that directory',
};

/** The same program as bin/jingui-verify.mjs; exit codes 0, 10–15, 20. */
export function register(program: Command): void {
  program
    .command('verify')
    .argument('<dir>', '导出目录 / export directory')
    .description('离线核验导出 / check an export without server or database')
    .option('--witness <file>', '另处留存的检查点 / a checkpoint kept elsewhere')
    .option('--key <vkey>', '受信任的核验密钥 / verifier key you trust')
    .option('--sm-key <vkey>', '受信任的 SM2 核验密钥 / SM2 verifier key you trust')
    .option('--json', '以 JSON 输出 / answer as JSON')
    .action(async (dir: string, { witness, key, smKey, json }: VerifyFlags) => {
      const sealed = await isSealed(dir);
      if (sealed) line(openFirst);
      process.exitCode = sealed ? unusable : await verifyAndPrint({ dir, witness, vkey: key, smVkey: smKey, json });
    });
}

async function isSealed(place: string): Promise<boolean> {
  return (await stat(place).catch(() => null))?.isFile() === true;
}
