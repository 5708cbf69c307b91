import type { ClientBase } from 'pg';
import { StartError } from '#server/start-error.ts';

/** Oldest PostgreSQL whose SQL the product uses. */
export const OLDEST_MAJOR = 15;

const ASKED = `
  select current_setting('server_version_num')::int / 10000 as major,
    current_setting('server_version') as version,
    current_setting('server_encoding') as encoding,
    current_setting('fsync') as fsync,
    current_setting('full_page_writes') as full_page_writes,
    current_setting('synchronous_commit') as synchronous_commit`;

const DURABLE = ['fsync', 'full_page_writes', 'synchronous_commit'] as const;

type Answer = { major: number; version: string; encoding: string } & Record<(typeof DURABLE)[number], string>;

/** null when the server may hold a ledger; else why not. An answer "saved" must survive a power cut. */
export async function checkServer(client: ClientBase): Promise<StartError | null> {
  const { rows } = await client.query<Answer>(ASKED);
  const [server] = rows;
  if (!server) throw new Error('the server did not answer its own settings');
  if (server.major < OLDEST_MAJOR) return tooOld(server.version);
  if (server.encoding !== 'UTF8') return notUtf8(server.encoding);
  const off = DURABLE.filter((name) => server[name] === 'off');
  return off.length > 0 ? notDurable(off) : null;
}

function tooOld(version: string): StartError {
  return new StartError('server_too_old', {
    zh: `数据库服务器是 PostgreSQL ${version}，需要 ${OLDEST_MAJOR} 或更高版本。请升级服务器，或去掉 DATABASE_URL 使用内置数据库`,
    en: `the database server is PostgreSQL ${version}; ${OLDEST_MAJOR} or later is needed. Upgrade it, or unset DATABASE_URL to use the bundled one`,
  });
}

function notUtf8(encoding: string): StartError {
  return new StartError('server_encoding', {
    zh: `数据库的编码是 ${encoding}，需要 UTF8。请新建数据库：createdb --encoding=UTF8 --template=template0 名称`,
    en: `the database is encoded in ${encoding}; UTF8 is needed. Create one: createdb --encoding=UTF8 --template=template0 NAME`,
  });
}

function notDurable(off: readonly string[]): StartError {
  const names = off.join(', ');
  const remedy = off.map((name) => `ALTER SYSTEM SET ${name} = on;`).join(' ');
  return new StartError('server_not_durable', {
    zh: `数据库服务器关闭了 ${names}，断电会丢失已确认的台账。请执行 ${remedy} SELECT pg_reload_conf(); 并检查角色、数据库和连接串中的同名设置，然后重新启动`,
    en: `the database server runs with ${names} off: a power cut would lose acknowledged entries. Run ${remedy} SELECT pg_reload_conf(); check the same setting of the role, the database and the URL, and start again`,
  });
}
