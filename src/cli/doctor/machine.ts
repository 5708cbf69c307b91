import { access, constants, stat } from 'node:fs/promises';
import path from 'node:path';
import { findBinaries } from '#server/db/embedded/binaries.ts';
import { majorOf } from '#server/db/embedded/cluster.ts';
import { REFUSE_BELOW_MB } from '#server/db/embedded/folders.ts';
import { rescue } from '#server/disk/ballast.ts';
import { foldersOf, type ReadDisk, readDisk } from '#server/disk/disk.ts';
import { roomOn, shareUsed } from '#server/disk/room.ts';
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

/** Gives the ballast back where there is no room at all: then the server comes up again. */
export async function checkDisk(dataDir: string, read: ReadDisk = readDisk): Promise<Check[]> {
  const given: Check[] = [];
  await rescue(dataDir, ({ zh, en }) => given.push(check('ballast', 'warn', zh, en)), read);
  const disks = await Promise.all(foldersOf(dataDir).map(read));
  const free = Math.min(...disks.map((disk) => disk.free));
  const percent = Math.floor(Math.max(...disks.map(shareUsed)) * 100);
  const room = roomOn(disks, 'wide');
  const verdict = room === 'none' || free < REFUSE_BELOW_MB * 2 ** 20 ? 'bad' : room === 'scarce' ? 'warn' : 'ok';
  const [size, consequence] = [Math.floor(free / 2 ** 20), consequences[room]];
  const zh = `数据目录所在磁盘已用 ${percent}%，剩余 ${size} MB${consequence.zh}`;
  const en = `the disk of the data directory is ${percent} % full, ${size} MB free${consequence.en}`;
  return [...given, check('disk', verdict, zh, en)];
}

const consequences = {
  wide: { zh: '', en: '' },
  scarce: { zh: '：用到 90% 即转为只读，请腾出空间', en: ': at 90 % nothing is written any more, make room' },
  none: {
    zh: '：系统为只读，腾出空间后自动恢复',
    en: ': the server is read-only until there is room, then it goes on by itself',
  },
} as const;

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

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
