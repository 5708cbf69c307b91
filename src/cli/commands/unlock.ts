import path from 'node:path';
import type { Command } from 'commander';
import { databaseUrl, type InstallationOptions, withInstallation } from '../options.ts';
import { line } from '../say.ts';

interface UnlockOptions extends InstallationOptions {
  invite?: boolean;
}

export function register(program: Command): void {
  withInstallation(program.command('unlock'))
    .argument('<login>', '账号 / a login')
    .description(
      '在服务器上解除账号的登录限制；记入台账并通知三员和主要负责人 / lift the sign-in limit of an account on the machine: entered in the ledger, told to the administrators and the principal',
    )
    .option(
      '--invite',
      '收回现有口令，给出重设口令的一次性链接 / take the password away and make a link to choose another',
    )
    .action(unlock);
}

/** The link goes to stdout, so that it can be handed on without the rest. */
async function unlock(login: string, { data, invite = false }: UnlockOptions): Promise<void> {
  const { unlockHere } = await import('#server/login/unlock-here.ts');
  const where = { dataDir: path.resolve(data), databaseUrl: databaseUrl() };
  const { name, login: known, link, days } = await unlockHere(where, { login, invite });
  line({
    zh: `${name}（${known}）的登录限制已解除；已记入台账，并通知三员和主要负责人`,
    en: `the sign-in limit of ${name} (${known}) is lifted; it is in the ledger, and the administrators and the principal are told`,
  });
  if (!link) return;
  line({
    zh: `原口令已收回。把下面的路径接在系统网址后面交给本人，${days}天内有效，只能用一次，只显示这一次`,
    en: `the password was taken away. Hand its owner this path behind the address of the system; good for ${days} days, for one use, shown this once`,
  });
  process.stdout.write(`/invitation#${link}\n`);
}
