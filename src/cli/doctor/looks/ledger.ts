import { check } from '../check.ts';
import type { Look } from '../look.ts';

/** An entry without its seal proves nothing; sealing takes a fraction of a second. */
const overdueSeconds = 60;

/** How long the oldest unsealed entry has been waiting, by the units' own clocks. */
export const look = {
  id: 'ledger',
  turn: 150,
  at: 'database',
  look: async ({ client, installed }) => {
    if (!installed) return undefined;
    const { rows } = await client.query<{ count: number; seconds: number }>(
      `select count(*)::int as count, coalesce(max(extract(epoch from
         now() + make_interval(secs => coalesce(u.clock_offset_ms, 0) / 1000.0) - e.at)), 0)::int as seconds
       from public.ledger_entry e left join public.unit u on u.unit_id = e.unit_id where e.seq is null`,
    );
    const { count = 0, seconds = 0 } = rows[0] ?? {};
    if (count === 0) return check('ledger', 'ok', '台账已全部固化', 'every entry of the ledger is sealed');
    return check(
      'ledger',
      seconds > overdueSeconds ? 'warn' : 'ok',
      `台账有 ${count} 条未固化，最早的已等 ${seconds} 秒`,
      `${count} ledger entries are not sealed yet, the oldest for ${seconds} s`,
    );
  },
} satisfies Look;
