import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { anyName, ourName } from './pool.ts';
import { StartError } from '../start-error.ts';

/** Who waits longer than this for a table waits for another program. */
export const patience = '20s';

/** Whoever was killed is still connected for a moment. */
const momentMs = 3000;

/**
 * Throws where another program of the product is connected to the database: it would find other tables than it knows. A server of version
 * 0.1.0 gives its connections no name.
 */
export async function refuseOthersAtWork(client: pg.ClientBase): Promise<void> {
  const until = performance.now() + momentMs;
  while (await othersConnected(client)) {
    if (performance.now() > until) throw othersAtWork();
    await sleep(100);
  }
}

async function othersConnected(client: pg.ClientBase): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
       and (usename like 'jingui\\_app%' or application_name like $1 and application_name <> $2
         or application_name = '' and usename = current_user)`,
    [anyName, ourName],
  );
  return rowCount !== 0;
}

/** A lock that was not had in time is held by one of them. */
export function fromLockTimeout(error: unknown): unknown {
  return error instanceof pg.DatabaseError && error.code === '55P03' ? othersAtWork() : error;
}

function othersAtWork(): StartError {
  return new StartError('others_at_work', {
    zh: '另一个金匮程序正在使用这个数据库，没有升级。请先停止所有服务，再启动新版本',
    en: 'another program of Jingui works on this database; nothing was upgraded. Stop all servers, then start the new version',
  });
}
