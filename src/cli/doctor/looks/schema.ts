import { readCode, readMigrations } from '#server/db/migrations.ts';
import { checkKnown, schemaOf } from '#server/db/schema-state.ts';
import { version } from '#server/http/version.ts';
import { check } from '../check.ts';
import type { Look } from '../look.ts';

export const look = {
  id: 'schema',
  turn: 120,
  at: 'database',
  look: async ({ client, installed }) => {
    const [state, known, code] = await Promise.all([schemaOf(client), readMigrations(), readCode()]);
    checkKnown(state, known);
    const [is, wanted] = [state.done.length, known.length];
    if (is === 0 || !installed)
      return check(
        'schema',
        'warn',
        '数据库里还没有金匮的安装',
        'there is no installation of Jingui in the database yet',
      );
    if (is < wanted)
      return check(
        'schema',
        'warn',
        `库结构 ${is}，程序 ${version} 需要 ${wanted}：下次启动时先备份再升级，预先查看用 jingui upgrade --check`,
        `schema ${is}, and ${version} needs ${wanted}: the next start backs up and upgrades; jingui upgrade --check tells more`,
      );
    const other =
      state.code?.hash === code.hash
        ? ['', '']
        : ['，附带的函数和策略在下次启动时重建', '; what stands beside it is made anew at the next start'];
    return check(
      'schema',
      'ok',
      `库结构 ${is}，程序 ${version}${other[0]}`,
      `schema ${is}, program ${version}${other[1]}`,
    );
  },
} satisfies Look;
