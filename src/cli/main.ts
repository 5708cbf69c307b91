import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { version } from '#server/http/version.ts';
import { reportFailure } from './say.ts';

/**
 * The command line. A command is one file: `commands/<name>.ts` exports `register(program)`, which declares the
 * command `<name>`. Only the file that is asked for is loaded.
 */
interface CommandFile {
  register(program: Command): void;
}

const USAGE = 2;
const TITLES: Record<string, string> = {
  'Usage:': '用法 / Usage:',
  'Options:': '选项 / Options:',
  'Commands:': '命令 / Commands:',
  'Arguments:': '参数 / Arguments:',
};

async function main(args: string[]): Promise<void> {
  const program = new Command('jingui')
    .description('金匮：让保密制度自己运转 / Jingui runs an organisation’s confidentiality regulation')
    .version(version, '-V, --version', '版本 / version')
    .exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : USAGE))
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .configureOutput({ outputError: (text, write) => write(`用法有误 / ${text}`) })
    .showHelpAfterError();
  for (const file of await commandFiles(args[0])) {
    const { register }: CommandFile = await import(`./commands/${file}`);
    register(program);
  }
  await program.parseAsync(args, { from: 'user' });
}

async function commandFiles(asked: string | undefined): Promise<string[]> {
  const all = await readdir(path.join(import.meta.dirname, 'commands'));
  const commands = all.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts')).sort();
  const one = `${asked}.ts`;
  return commands.includes(one) ? [one] : commands;
}

await main(process.argv.slice(2)).catch(async (error: unknown) => {
  const exitCode = reportFailure(error);
  // Loaded only now: most commands that fail at once never had a database.
  const { stopAllEmbedded } = await import('#server/db/embedded.ts');
  await stopAllEmbedded().catch(reportFailure);
  process.exit(exitCode);
});
