import { anyName, ourName } from '#server/db/pool.ts';
import { leadLock } from '#server/lead.ts';
import { check } from '../check.ts';
import type { Look } from '../look.ts';

/** Which servers work on the database, and which of them seals and runs the duties. */
export const look = {
  id: 'lead',
  turn: 160,
  at: 'database',
  look: async ({ client, installed }) => {
    if (!installed) return undefined;
    const { rows } = await client.query<{ name: string; leads: boolean }>(
      `select application_name || coalesce(' (' || host(client_addr) || ')', '') as name,
         bool_or(exists (select from pg_locks l where l.pid = a.pid and l.locktype = 'advisory' and l.objid = $1 and l.granted)) as leads
       from pg_stat_activity a where datname = current_database() and application_name like $2 and application_name <> $3
       group by 1 order by 1`,
      [leadLock, anyName, ourName],
    );
    if (rows.length === 0) return undefined;
    const leader = rows.find(({ leads }) => leads)?.name;
    if (leader === undefined)
      return check(
        'lead',
        'warn',
        `${rows.length} 台服务器在运行，还没有一台主持固化与到期任务；几秒后再看，仍然如此就重新启动其中一台`,
        `${rows.length} servers run and none leads yet; look again in some seconds, and restart one if it stays so`,
      );
    return check(
      'lead',
      'ok',
      `${rows.length} 台服务器在运行，由 ${leader} 主持固化与到期任务`,
      `${rows.length} servers run; ${leader} seals and runs the duties`,
    );
  },
} satisfies Look;
