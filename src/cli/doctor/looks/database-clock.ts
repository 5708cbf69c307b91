import { check } from '../check.ts';
import type { Look } from '../look.ts';

/** More than this between the database’s clock and ours makes due times differ by server. */
const most = 2000;

export const look = {
  id: 'database-clock',
  turn: 110,
  at: 'database',
  look: async ({ client }) => {
    const asked = Date.now();
    const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now');
    const skew = Math.round(Math.abs((rows[0]?.now.getTime() ?? 0) - (asked + Date.now()) / 2));
    const [zh, en] = [`数据库时钟相差 ${skew} 毫秒`, `the database’s clock differs by ${skew} ms`];
    return check('database-clock', skew > most ? 'warn' : 'ok', zh, en);
  },
} satisfies Look;
