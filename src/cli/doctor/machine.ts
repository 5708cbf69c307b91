import { access, constants, stat } from 'node:fs/promises';
import path from 'node:path';
import { findBinaries } from '#server/db/embedded/binaries.ts';
import { majorOf } from '#server/db/embedded/cluster.ts';
import { freeMegabytes, REFUSE_BELOW_MB, WARN_BELOW_MB } from '#server/db/embedded/folders.ts';
import { StartError } from '#server/start-error.ts';
import { type Check, check } from './check.ts';

export function checkNode(): Check {
  const floor = 26;
  const verdict = Number.parseInt(process.versions.node, 10) >= floor ? 'ok' : 'bad';
  return check(
    'node',
    verdict,
    `Node ${process.version}（${process.execPath}）`,
    `Node ${process.version} (${process.execPath})`,
  );
}

export async function checkPostgres(): Promise<Check> {
  try {
    const { postgres, major } = await findBinaries();
    return check(
      'postgres',
      'ok',
      `内置 PostgreSQL ${major}（${postgres}）`,
      `bundled PostgreSQL ${major} (${postgres})`,
    );
  } catch (error) {
    return failed('postgres', error);
  }
}

export async function checkDataDir(dataDir: string): Promise<Check> {
  try {
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    const major = await majorOf(path.join(dataDir, 'postgres'));
    if (major === undefined) return check('data', 'warn', `${dataDir} 中还没有数据库`, `no database in ${dataDir} yet`);
    return check(
      'data',
      'ok',
      `数据目录 ${dataDir}（PostgreSQL ${major}）`,
      `data directory ${dataDir} (PostgreSQL ${major})`,
    );
  } catch (error) {
    if (isMissing(error))
      return check('data', 'warn', `数据目录 ${dataDir} 尚不存在`, `there is no data directory ${dataDir} yet`);
    return failed('data', error);
  }
}

export async function checkDisk(dataDir: string): Promise<Check> {
  const free = await freeMegabytes(await nearest(dataDir));
  const verdict = free < REFUSE_BELOW_MB ? 'bad' : free < WARN_BELOW_MB ? 'warn' : 'ok';
  return check('disk', verdict, `数据目录所在磁盘剩余 ${free} MB`, `${free} MB free on the disk of the data directory`);
}

/** Deadlines are counted by this machine's clock: it must not run behind what was already written. */
export async function checkClock(dataDir: string, now = Date.now()): Promise<Check> {
  const written = await stat(path.join(dataDir, 'postgres', 'global', 'pg_control')).then(
    (found) => found.mtimeMs,
    () => 0,
  );
  const shown = new Date(now).toISOString();
  if (written > now + 1000) {
    const last = new Date(written).toISOString();
    return check(
      'clock',
      'bad',
      `本机时钟 ${shown} 早于数据的最后写入 ${last}`,
      `this machine’s clock ${shown} is behind the last write of the data, ${last}`,
    );
  }
  return check('clock', 'ok', `本机时钟 ${shown}`, `this machine’s clock ${shown}`);
}

export function failed(id: string, error: unknown): Check {
  if (error instanceof StartError) return check(id, 'bad', error.says.zh, error.says.en);
  const detail = error instanceof Error ? error.message : String(error);
  return check(id, 'bad', detail, detail);
}

async function nearest(dir: string): Promise<string> {
  const found = await stat(dir).catch(() => undefined);
  return found || dir === path.dirname(dir) ? dir : nearest(path.dirname(dir));
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
