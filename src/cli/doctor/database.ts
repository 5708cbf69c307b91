import path from 'node:path';
import type pg from 'pg';
import { connect } from '#server/db/connect.ts';
import { closeClient, openClient } from '#server/db/pool.ts';
import { majorOf } from '#server/db/embedded/cluster.ts';
import { type Check, check } from './check.ts';
import { checkLedger } from './ledger.ts';
import { failed } from './machine.ts';

/** More than this between the database's clock and ours makes due times differ by server. */
const CLOCK_SKEW_MS = 2000;

/** Connects as the server would (the guard included), but never makes a database that is not there. */
export async function checkDatabase(dataDir: string, databaseUrl: string | undefined): Promise<Check[]> {
  if (!databaseUrl && (await majorOf(path.join(dataDir, 'postgres')).catch(() => undefined)) === undefined) return [];
  try {
    const { config, stop } = await connect({ dataDir, databaseUrl });
    const client = openClient(config);
    try {
      await client.connect();
      return [...(await askServer(client)), ...(await checkLedger(client))];
    } finally {
      await closeClient(client);
      await stop();
    }
  } catch (error) {
    return [failed('database', error)];
  }
}

async function askServer(client: pg.Client): Promise<Check[]> {
  const asked = Date.now();
  const { rows } = await client.query<{ version: string; now: Date; standby: boolean; strict: boolean }>(
    `select current_setting('server_version') as version, clock_timestamp() as now, pg_is_in_recovery() as standby,
      current_setting('synchronous_standby_names') <> '' as strict`,
  );
  const [server] = rows;
  if (!server) return [];
  const skew = Math.abs(server.now.getTime() - (asked + Date.now()) / 2);
  const replicated = server.strict ? check('replication', 'ok', '同步复制已开启', 'synchronous replication is on') : [];
  return [
    server.standby
      ? check('database', 'bad', '这是只读备库，请连接主库', 'this is a read-only standby: connect to the primary')
      : check(
          'database',
          'ok',
          `数据库可用（PostgreSQL ${server.version}，写入有保障）`,
          `the database works (PostgreSQL ${server.version}, writes are durable)`,
        ),
    check(
      'database-clock',
      skew > CLOCK_SKEW_MS ? 'warn' : 'ok',
      `数据库时钟相差 ${Math.round(skew)} 毫秒`,
      `the database’s clock differs by ${Math.round(skew)} ms`,
    ),
  ].concat(replicated);
}
