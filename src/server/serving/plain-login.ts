import type pg from 'pg';
import type { Logins } from '../db/logins.ts';

/** A login as it goes from one process to another: `pg` hides the private key of its TLS from whoever copies it, and no function goes along. */
export interface PlainLogin {
  readonly config: pg.PoolConfig;
  readonly key?: unknown;
  /** The certificate counts whatever name it is for. */
  readonly anyName: boolean;
}

export interface PlainLogins {
  readonly app: PlainLogin;
  readonly keeper: PlainLogin;
}

export function plainLogins({ app, keeper }: Logins): PlainLogins {
  return { app: plain(app), keeper: plain(keeper) };
}

export function loginsOf({ app, keeper }: PlainLogins): Logins {
  return { app: whole(app), keeper: whole(keeper) };
}

function plain(config: pg.PoolConfig): PlainLogin {
  if (typeof config.ssl !== 'object') return { config, anyName: false };
  const { checkServerIdentity, ...ssl } = config.ssl;
  return { config: { ...config, ssl }, key: config.ssl.key, anyName: checkServerIdentity !== undefined };
}

function whole({ config, key, anyName }: PlainLogin): pg.PoolConfig {
  if (typeof config.ssl !== 'object') return config;
  const named = anyName ? { checkServerIdentity: () => undefined } : {};
  return { ...config, ssl: { ...config.ssl, ...(key ? { key: key as string } : {}), ...named } };
}
