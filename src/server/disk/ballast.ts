import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { OnProgress, ProgressStep } from '../progress.ts';
import { type Disk, type ReadDisk, readDisk } from './disk.ts';
import { isDesperate } from './room.ts';

const mb = 2 ** 20;
/** Enough for the database to come up, end what it began and write its checkpoint. */
const usual = 256 * mb;
/** On a small disk a tenth of it, and none where that would be no help: coming up may take two files of the log, 16 MB each, and the start asks for 64 MB. */
const smallest = 128 * mb;

function placeOf(dataDir: string): string {
  return path.join(dataDir, 'ballast');
}

export function ballastSize({ used, free }: Disk): number {
  const size = Math.min(usual, Math.floor((used + free) / 10 / mb) * mb);
  return size < smallest ? 0 : size;
}

/** Bytes of the ballast that lies there. */
export async function ballastOf(dataDir: string): Promise<number> {
  return stat(placeOf(dataDir)).then(
    ({ size }) => size,
    () => 0,
  );
}

/** Lays a file down that takes room while there is enough, to be given back when there is none. Written out, for a file of holes takes none. */
export async function layBallast(dataDir: string, bytes: number): Promise<void> {
  const part = `${placeOf(dataDir)}.part`;
  // Nothing a file system could make smaller.
  const block = randomBytes(mb);
  const file = await open(part, 'w', 0o600);
  try {
    for (let at = 0; at < bytes; at += mb) await file.write(block, 0, Math.min(mb, bytes - at), at);
    await file.sync();
    await file.close();
    await rename(part, placeOf(dataDir));
  } catch (error) {
    await file.close().catch(() => {});
    await rm(part, { force: true });
    throw error;
  }
}

/** Gives the room back; how much it was. */
export async function dropBallast(dataDir: string): Promise<number> {
  const bytes = await ballastOf(dataDir);
  await rm(placeOf(dataDir), { force: true });
  return bytes;
}

/** Where there is too little room for the database to come up, the ballast makes it; says so. */
export async function rescue(dataDir: string, onProgress: OnProgress, read: ReadDisk = readDisk): Promise<void> {
  if (!isDesperate(await read(dataDir))) return;
  const bytes = await dropBallast(dataDir);
  if (bytes > 0) onProgress(dropped(bytes));
}

function dropped(bytes: number): ProgressStep {
  const size = Math.round(bytes / mb);
  return {
    level: 'warn',
    zh: `磁盘已满，已释放预留的 ${size} MB；请尽快腾出空间`,
    en: `the disk is full: the ${size} MB kept in reserve were given back; make room soon`,
  };
}
