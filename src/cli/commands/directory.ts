import path from 'node:path';
import type { Command } from 'commander';
import type { Counts } from '#server/directory/compare/compare.ts';
import { noServer, runningServers } from '../keys/control.ts';
import { type InstallationOptions, withInstallation } from '../options.ts';
import { line } from '../say.ts';

interface CompareOptions extends InstallationOptions {
  unit?: string;
}

export function register(program: Command): void {
  const directory = program.command('directory').description('单位的目录（LDAP）/ the directory of the site (LDAP)');
  withInstallation(directory.command('compare'))
    .description(
      '读取目录中的人员，提出变动建议；不改动任何人员 / read the people of the directory and propose what is otherwise there: nobody is changed',
    )
    .option('--unit <id>', '有几个单位时，是哪一个 / which, where there are several units')
    .action(compare);
}

/** The running server reads: it has the settings and the keys. */
async function compare({ data, unit }: CompareOptions): Promise<void> {
  const dataDir = path.resolve(data);
  const [server] = await runningServers(dataDir);
  if (!server) throw noServer(dataDir);
  const { refused, ...told } = await server.ask('directory/compare', { unit });
  if (refused) {
    line(refused);
    process.exitCode = 1;
    return;
  }
  const { read, aside, proposed, over } = told.counts as Counts;
  const { new: fresh, called, placed, gone } = proposed;
  line({
    zh: `读到 ${read} 人，标识不能用或重复的 ${aside} 条未计；新建议：尚未关联 ${fresh}、姓名不同 ${called}、部门不同 ${placed}、已没有 ${gone}；过时 ${over}。见“目录变动建议”`,
    en: `${read} people read, ${aside} entries without an identifier of their own left out; proposed: ${fresh} new, ${called} called otherwise, ${placed} placed otherwise, ${gone} gone; overtaken: ${over}. See “Directory proposals”`,
  });
}
