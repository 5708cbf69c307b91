import { check } from '../check.ts';
import type { Look } from '../look.ts';

export const look = {
  id: 'database',
  turn: 100,
  at: 'database',
  look: async ({ client }) => {
    const { rows } = await client.query<{ version: string; standby: boolean; strict: boolean }>(
      `select current_setting('server_version') as version, pg_is_in_recovery() as standby,
        current_setting('synchronous_standby_names') <> '' as strict`,
    );
    const { version = '', standby, strict } = rows[0] ?? {};
    if (standby)
      return check(
        'database',
        'bad',
        '这是只读备库，请连接主库',
        'this is a read-only standby: connect to the primary',
      );
    const [zh, en] = strict ? ['，同步复制已开启', ', synchronous replication is on'] : ['', ''];
    return check(
      'database',
      'ok',
      `数据库可用（PostgreSQL ${version}，写入有保障${zh}）`,
      `the database works (PostgreSQL ${version}, writes are durable${en})`,
    );
  },
} satisfies Look;
