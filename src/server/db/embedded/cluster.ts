import { execFile } from 'node:child_process';
import { appendFile, chmod, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { OnProgress } from '#server/progress.ts';
import { diskFull, fromFileError, StartError } from '#server/start-error.ts';
import type { Binaries } from './binaries.ts';
import { giveTo, type RunAs } from './run-as.ts';
import { initialSettings } from './settings.ts';

/** Owner of the cluster and its databases. Reachable only through the private socket. */
export const OWNER = 'jingui';

const SCRATCH = '.initdb-';
const HALF_MADE_MS = 10 * 60_000;

/** Makes the cluster if there is none; refuses one of another major version. Returns its folder. */
export async function ensureCluster(
  dataDir: string,
  binaries: Binaries,
  runAs: RunAs,
  onProgress: OnProgress,
): Promise<string> {
  const cluster = path.join(dataDir, 'postgres');
  // In the setuid case the server must be able to pass through, though not to list, what is above its folder.
  if (runAs.user) await chmod(dataDir, 0o711);
  const major = await majorOf(cluster);
  if (major === undefined) await initialise(dataDir, cluster, binaries, runAs, onProgress);
  else if (major !== binaries.major) throw otherMajor(dataDir, major, binaries.major);
  else await giveTo(cluster, runAs);
  return cluster;
}

export async function majorOf(cluster: string): Promise<number | undefined> {
  try {
    return Number.parseInt(await readFile(path.join(cluster, 'PG_VERSION'), 'utf8'), 10);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw fromFileError(cluster, error);
  }
}

/** In a scratch folder that is renamed when whole: a start that was killed half-way leaves no half cluster. */
async function initialise(
  dataDir: string,
  cluster: string,
  binaries: Binaries,
  runAs: RunAs,
  onProgress: OnProgress,
): Promise<void> {
  onProgress({ zh: '正在建立数据库', en: 'creating the database' });
  await removeHalfMade(dataDir);
  const scratch = await mkdtemp(path.join(dataDir, SCRATCH)).catch((error) => {
    throw fromFileError(dataDir, error);
  });
  try {
    await giveTo(scratch, runAs);
    const options = ['--encoding=UTF8', '--locale=C.UTF-8', '--data-checksums', '--no-instructions'];
    const access = [`--username=${OWNER}`, '--auth-local=trust', '--auth-host=reject'];
    const [command = '', ...args] = [...runAs.prefix, binaries.initdb, '-D', scratch, ...options, ...access];
    await promisify(execFile)(command, args, { cwd: dataDir, ...runAs.user });
    await appendFile(path.join(scratch, 'postgresql.conf'), initialSettings);
    await rename(scratch, cluster);
  } catch (error) {
    await rm(scratch, { recursive: true, force: true });
    // Another start was quicker: its cluster is as good as ours.
    if ((await majorOf(cluster)) === binaries.major) return;
    throw initFailed(dataDir, error);
  }
}

/** Scratch folders of starts that were killed; a younger one may belong to a start at work. */
async function removeHalfMade(dataDir: string): Promise<void> {
  const entries = await readdir(dataDir);
  for (const entry of entries.filter((name) => name.startsWith(SCRATCH))) {
    const dir = path.join(dataDir, entry);
    const { mtimeMs } = await stat(dir).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > HALF_MADE_MS) await rm(dir, { recursive: true, force: true });
  }
}

function initFailed(dataDir: string, error: unknown): StartError {
  if (error instanceof StartError) return error;
  const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  if (/No space left|Disk quota/i.test(text)) return diskFull(dataDir);
  const detail = text.trim().split('\n').slice(-3).join(' ') || String(error);
  return new StartError(
    'postgres_failed',
    {
      zh: `无法在 ${dataDir} 建立数据库：${detail}`,
      en: `the database could not be created in ${dataDir}: ${detail}`,
    },
    error,
  );
}

function otherMajor(dataDir: string, found: number, ours: number): StartError {
  return new StartError('data_dir_other_major', {
    zh: `数据目录 ${dataDir} 属于 PostgreSQL ${found}，本版本使用 ${ours}，未作任何改动。请用原来的版本运行 jingui backup 文件，再用本版本在新的 --data 目录运行 jingui restore 文件；或用 JINGUI_PG_BIN 指定 PostgreSQL ${found} 的程序目录`,
    en: `the data directory ${dataDir} was made by PostgreSQL ${found}, this version runs ${ours}; nothing was changed. Run jingui backup FILE with the version that made it, then jingui restore FILE with this one in a new --data directory; or point JINGUI_PG_BIN at the programs of PostgreSQL ${found}`,
  });
}
