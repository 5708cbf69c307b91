import { createHash, randomUUID } from 'node:crypto';
import { chmod, chown, lstat, mkdir, readdir, rename, statfs, stat, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OnProgress } from '#server/progress.ts';
import { diskFull, fromFileError, notWritable } from '#server/start-error.ts';
import type { RunAs } from './run-as.ts';
import { PORT } from './settings.ts';

const MB = 1024 * 1024;
export const REFUSE_BELOW_MB = 64;
export const WARN_BELOW_MB = 512;
/** Longest path of a Unix socket in bytes, without its final NUL. */
const SOCKET_PATH_MAX = 107;
const LOG_ROTATE_BYTES = 5 * MB;

/** Makes the data directory, and tells early whether it can be written and has room. */
export async function prepareDataDir(dataDir: string, onProgress: OnProgress): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const probe = path.join(dataDir, `.probe-${randomUUID()}`);
    await writeFile(probe, 'x', { mode: 0o600 });
    await unlink(probe);
    await keepPrivate(dataDir);
  } catch (error) {
    throw fromFileError(dataDir, error);
  }
  const freeMb = await freeMegabytes(dataDir);
  if (freeMb < REFUSE_BELOW_MB) throw diskFull(dataDir, freeMb);
  if (freeMb >= WARN_BELOW_MB) return;
  onProgress({
    level: 'warn',
    zh: `数据目录所在磁盘仅剩 ${freeMb} MB，请尽快腾出空间`,
    en: `only ${freeMb} MB free on the disk of the data directory: make room soon`,
  });
}

/** A data directory of before, or one that was given empty, is closed to others; a folder of other things, given by mistake, is left alone. */
async function keepPrivate(dataDir: string): Promise<void> {
  const names = (await readdir(dataDir)).filter((name) => !name.startsWith('server.lock'));
  if (names.length > 0 && !names.includes('keys')) return;
  const { mode } = await stat(dataDir);
  // Where PostgreSQL runs as another user, it passes through.
  if ((mode & 0o066) === 0) return;
  await chmod(dataDir, 0o700).catch((error: NodeJS.ErrnoException) => {
    // Somebody else's, who lets us write there: it is his to close.
    if (error.code !== 'EPERM') throw error;
  });
}

export async function freeMegabytes(dir: string): Promise<number> {
  const disk = await statfs(dir);
  return Math.floor((disk.bavail * disk.bsize) / MB);
}

/** A private folder for the socket: in the data directory, or where that path is too long, a short one in /tmp. */
export async function prepareSocketDir(dataDir: string, runAs: RunAs): Promise<string> {
  const inData = path.join(dataDir, 'run');
  const socket = path.join(inData, `.s.PGSQL.${PORT}`);
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const dir = Buffer.byteLength(socket) <= SOCKET_PATH_MAX ? inData : path.join(tmpdir(), `jingui-${key}`);
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    // /tmp is everyone's: whoever owns the folder the socket lies in speaks as our database.
    const found = await lstat(dir);
    const mine = [process.getuid?.(), runAs.user?.uid].includes(found.uid);
    if (!found.isDirectory() || !mine) throw new Error(`${dir} belongs to someone else`);
    if (runAs.user) await chown(dir, runAs.user.uid, runAs.user.gid);
    await chmod(dir, 0o700);
    // Recorded for people and tools that look for the socket.
    await writeFile(path.join(dataDir, 'socket-dir'), `${dir}\n`, { mode: 0o600 });
    return dir;
  } catch (error) {
    throw notWritable(dir, error);
  }
}

/** The server's log, which holds no contents (see settings.ts); the previous one is kept when it grows. */
export async function prepareLog(dataDir: string): Promise<string> {
  const log = path.join(dataDir, 'logs', 'postgres.log');
  await mkdir(path.dirname(log), { recursive: true, mode: 0o700 });
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_ROTATE_BYTES) await rename(log, `${log}.1`);
  return log;
}
