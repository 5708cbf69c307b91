import { statfs } from 'node:fs/promises';
import path from 'node:path';

/** A file system as it stands, in bytes. */
export interface Disk {
  readonly used: number;
  /** What we may still use. */
  readonly free: number;
}

export type ReadDisk = (dir: string) => Promise<Disk>;

/** The file system a folder lies on, or will lie on. */
export async function readDisk(dir: string): Promise<Disk> {
  try {
    const { blocks, bfree, bavail, bsize } = await statfs(dir);
    return { used: (blocks - bfree) * bsize, free: bavail * bsize };
  } catch (error) {
    const hidden = error instanceof Error && 'code' in error && ['ENOENT', 'EACCES'].includes(String(error.code));
    if (!hidden || dir === path.dirname(dir)) throw error;
    return readDisk(path.dirname(dir));
  }
}

/** What is kept may lie on several: the data, the log of the database, the files. */
export function foldersOf(dataDir: string): readonly string[] {
  return [dataDir, path.join(dataDir, 'postgres', 'pg_wal'), path.join(dataDir, 'files')];
}
