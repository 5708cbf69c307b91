import type pg from 'pg';
import type { OnProgress } from '../progress.ts';
import { appRole, shared } from './migrate.ts';
import { closeClient, openClient } from './pool.ts';

export interface AppLogin {
  /** Of the owner's connection, which reached the server. */
  readonly owner: pg.Client;
  readonly config: pg.PoolConfig;
  readonly installation: string;
  /** Of the installation's own login on a given server; kept with its keys. */
  readonly password: string;
  readonly onProgress: OnProgress;
}

/** The embedded server, reachable by its private socket alone, lets the application role in without a password. */
export function embeddedLogin(config: pg.PoolConfig): pg.PoolConfig {
  return { ...config, user: appRole };
}

/**
 * How the application logs in to a given server: as a role of the installation's own that holds what the application role
 * holds and nothing of the owner's, so that no statement can step up. Where the server will not let that role in
 * (pg_hba.conf), connections step down from the owner's, which is told.
 */
export async function givenLogin(asked: AppLogin): Promise<pg.PoolConfig> {
  const { owner, config, installation, password, onProgress } = asked;
  const role = `${appRole}_${installation}`;
  const name = owner.escapeIdentifier(role);
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [role]);
  if (rowCount === 0)
    await shared(
      owner,
      `create role ${name} nosuperuser nocreatedb nocreaterole nobypassrls inherit in role ${appRole}`,
    );
  await shared(owner, `alter role ${name} login password ${owner.escapeLiteral(password)}`);
  const own = { ...targetOf(owner), user: role, password };
  const refused = await refusalOf(own);
  if (refused === undefined) return own;
  onProgress({
    level: 'warn',
    zh: `数据库服务器不让角色 ${role} 登录（${refused}）：连接改由属主降权。请在 pg_hba.conf 中允许它以口令登录`,
    en: `the server does not let the role ${role} in (${refused}): connections step down from the owner. Allow it to log in by password in pg_hba.conf`,
  });
  return { ...config, options: `-c role=${appRole}` };
}

/** Where the owner's connection went, whatever its URL looked like. */
function targetOf(owner: pg.Client): pg.PoolConfig {
  const { host, port, database } = owner;
  return { host, port, database, ssl: owner.ssl };
}

async function refusalOf(config: pg.ClientConfig): Promise<string | undefined> {
  const client = openClient(config, 10_000);
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await closeClient(client);
  }
}
