import type { Command } from 'commander';
import { verifyAndPrint } from '#verify/cli.ts';

interface VerifyFlags {
  readonly witness?: string;
  readonly key?: string;
  readonly smKey?: string;
  readonly json?: boolean;
}

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
      process.exitCode = await verifyAndPrint({ dir, witness, vkey: key, smVkey: smKey, json });
    });
}
