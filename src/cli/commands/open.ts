import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { askHidden } from '../ask.ts';
import { type SecretOptions, secretBy, withSecret } from '../keys/secret.ts';
import { line } from '../say.ts';

interface OpenOptions extends SecretOptions {
  readonly codeFile?: string;
  readonly shares?: boolean;
}

export function register(program: Command): void {
  withSecret(program.command('open'))
    .argument('<file>', '加密导出的文件 / a sealed export')
    .argument('<dir>', '空目录 / empty directory')
    .description(
      '打开加密导出的台账，供离线核验；不需要服务和数据库 / open a sealed export for jingui verify, without server or database',
    )
    .option('--code-file <file>', '开启码所在文件；不写则在终端输入 / file of the opening code; else it is asked for')
    .option('--shares', '用主密钥的份额打开 / open it with shares of the master key')
    .action(open);
}

async function open(file: string, dir: string, options: OpenOptions): Promise<void> {
  const [{ openExport }, { openedByCode }] = await Promise.all([
    import('#server/ledger/open-export.ts'),
    import('#server/pack/code.ts'),
  ]);
  const { passphraseFile, hsmLib, shares, codeFile } = options;
  const byKeys = passphraseFile !== undefined || hsmLib !== undefined || shares === true;
  const how = byKeys ? { secretOf: secretBy(options) } : { fileKeyOf: openedByCode(await code(codeFile)) };
  await openExport(path.resolve(file), path.resolve(dir), how);
  line({
    zh: `已打开到 ${dir}，其中是明文：核验后请删除。接着：jingui verify ${dir}`,
    en: `opened into ${dir}, in clear: delete it when it is verified. Next: jingui verify ${dir}`,
  });
  process.stdout.write(`${path.resolve(dir)}\n`);
}

async function code(file: string | undefined): Promise<string> {
  return file === undefined ? askHidden({ zh: '开启码', en: 'opening code' }) : readFile(file, 'utf8');
}
