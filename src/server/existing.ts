import { existsSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { isRestoring } from './backup/restoring.ts';
import { awayOr, DatabaseAway } from './db/away.ts';
import { type Connected, connect, detailOf } from './db/connect.ts';
import { closeClient, openClient } from './db/pool.ts';
import { checkKeys } from './ledger/bound-keys.ts';
import type { OnProgress } from './progress.ts';
import { StartError } from './start-error.ts';

export interface Where {
  readonly dataDir: string;
  readonly databaseUrl?: string | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** True when Jingui was started with this data directory before: then its keys are there, and not half of a backup. */
export function isInstallation(dataDir: string): boolean {
  const keys = ['ledger-ed25519.pem', 'ledger-mac.key'].map((name) => path.join(dataDir, 'keys', name));
  // One that is lost is told by its name.
  return keys.some((file) => existsSync(file)) && !isRestoring(dataDir);
}

/**
 * Works on an existing installation as the owner of its database, beside a running server or without one.
 * Throws `StartError`, also where there is no installation yet.
 */
export async function withExisting<T>(
  where: Where,
  work: (client: pg.Client, connected: Connected) => Promise<T>,
): Promise<T> {
  if (!isInstallation(where.dataDir)) throw noInstallation(where.dataDir);
  const connected = await connect({ ...where, onProgress: where.onProgress ?? (() => {}) });
  const client = ownerClient(connected);
  try {
    await client.connect();
    await checkKeys(client, where.dataDir);
    return await work(client, connected);
  } catch (error) {
    const meant = awayOr(client, error);
    throw meant instanceof DatabaseAway ? wentAway(error) : error;
  } finally {
    await closeClient(client);
    await connected.stop();
  }
}

export function ownerClient(connected: Connected): pg.Client {
  return openClient(ownerConfig(connected));
}

/** The owner's name may be that of a schema; tables live in `public`. */
export function ownerConfig({ config }: Connected): pg.PoolConfig {
  return { ...config, options: '-c search_path=public' };
}

export function noInstallation(dataDir: string): StartError {
  return new StartError('no_installation', {
    zh: `${dataDir} 里没有金匮的数据。请用 --data 指定数据目录，或先用 jingui start 建立`,
    en: `there is no Jingui data in ${dataDir}. Name the data directory with --data, or make one with jingui start`,
  });
}

function wentAway(cause: unknown): StartError {
  return new StartError(
    'database_unreachable',
    {
      zh: `数据库在办理途中断开（${detailOf(cause)}），这次没有完成。请在数据库恢复后重做一次`,
      en: `the database went away in the middle (${detailOf(cause)}), so this was not finished. Do it again once the database is back`,
    },
    cause,
  );
}
