import { check } from '../check.ts';
import type { Look } from '../look.ts';

export const look = {
  id: 'drill',
  turn: 140,
  at: 'database',
  look: async ({ client, installed }) => {
    if (!installed) return undefined;
    const { rows } = await client.query<{ at: Date; result: string }>(
      'select at, result from drill order by at desc limit 1',
    );
    const [last] = rows;
    if (!last)
      return check(
        'drill',
        'warn',
        '还没有做过恢复演练（SYSTEM-015）：服务运行时每季度自动进行，也可在网页上办理',
        'no restore drill yet (SYSTEM-015): the running server holds one each quarter, or on the page',
      );
    const on = last.at.toISOString().slice(0, 10);
    if (last.result === 'same')
      return check(
        'drill',
        'ok',
        `最近的恢复演练 ${on}，一致`,
        `the last restore drill, ${on}, found everything the same`,
      );
    return check(
      'drill',
      'bad',
      `最近的恢复演练 ${on} 不一致：请看恢复演练登记簿里的差异，换一份备份再演练`,
      `the last restore drill, ${on}, found differences: see the register of drills, and drill another backup`,
    );
  },
} satisfies Look;
