import { createHmac } from 'node:crypto';
import type pg from 'pg';
import type { OnProgress } from '../progress.ts';
import { appRole, keeperRole, shared } from './migrate.ts';
import { closeClient, openClient } from './pool.ts';

/** How the serving part logs in: for people's acts, and for what it does beside them. Neither is the owner's. */
export interface Logins {
  readonly app: pg.PoolConfig;
  readonly keeper: pg.PoolConfig;
}

/** The embedded server, reachable by its private socket alone, lets the product's roles in without a password. */
export function embeddedLogins(config: pg.PoolConfig): Logins {
  return { app: { ...config, user: appRole }, keeper: asKeeper({ ...config, user: keeperRole }) };
}

interface Given {
  /** The owner's connection, which reached the server. */
  readonly owner: pg.Client;
  readonly config: pg.PoolConfig;
  readonly installation: string;
  /** Of the application's login; kept with its keys. */
  readonly password: string;
  /** Of which the other login's password is made, so that whoever knows the first does not know it. */
  readonly macKey: Uint8Array;
  readonly onProgress: OnProgress;
}

export async function givenLogins(given: Given): Promise<Logins> {
  const keeping = createHmac('sha256', given.macKey).update('jingui password of the keeper').digest('base64url');
  return {
    app: await givenLogin(given, appRole, given.password),
    keeper: asKeeper(await givenLogin(given, keeperRole, keeping)),
  };
}

/** A role's name may be that of a schema; tables live in `public`. */
function asKeeper(config: pg.PoolConfig): pg.PoolConfig {
  return { ...config, options: [config.options, '-c search_path=public'].filter(Boolean).join(' ') };
}

/**
 * How the product logs in to a given server: as a role of the installation's own that holds what this role holds and nothing of the
 * owner's, so that no statement can step up. Where the server will not let that role in (pg_hba.conf), connections step down from the
 * owner's, which is told.
 */
async function givenLogin(
  { owner, config, installation, onProgress }: Given,
  of: string,
  password: string,
): Promise<pg.PoolConfig> {
  const role = `${of}_${installation}`;
  const name = owner.escapeIdentifier(role);
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [role]);
  if (rowCount === 0)
    await shared(owner, `create role ${name} nosuperuser nocreatedb nocreaterole nobypassrls inherit in role ${of}`);
  await shared(owner, `alter role ${name} login password ${owner.escapeLiteral(password)}`);
  const own = { ...targetOf(owner), user: role, password };
  const refused = await refusalOf(own);
  if (refused === undefined) return own;
  onProgress({
    level: 'warn',
    zh: `数据库服务器不让角色 ${role} 登录（${refused}）：连接改由属主降权，属主的登录因此留在服务进程中。请在 pg_hba.conf 中允许它以口令登录`,
    en: `the server does not let the role ${role} in (${refused}): connections step down from the owner, whose login the serving process then has. Allow it to log in by password in pg_hba.conf`,
  });
  return { ...config, options: `-c role=${of}` };
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
