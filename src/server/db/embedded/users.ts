import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, markOf } from './process-mark.ts';
import type { RunAs } from './run-as.ts';

const POLL_MS = 20;
const leaving = 'leaving-';

export interface Use {
  /** Gives the use up; `last` is run where nobody else has one, and whoever comes meanwhile waits for it. */
  end(last: () => Promise<void>): Promise<void>;
}

/**
 * Says that this process uses the database of a data directory, before it looks for it: a file with the mark of the process. A crash of
 * the database leaves it alone, and that of a killed process does not count.
 */
export async function use(dataDir: string, runAs: RunAs): Promise<Use> {
  const dir = path.join(dataDir, 'users');
  await mkdir(dir, { recursive: true, mode: 0o700 });
  if (runAs.user) await chown(dir, runAs.user.uid, runAs.user.gid);
  const name = `${process.pid}-${randomBytes(4).toString('hex')}`;
  const [own, part, goes] = [name, `.${name}`, `${leaving}${name}`].map((file) => path.join(dir, file)) as [
    string,
    string,
    string,
  ];
  await writeFile(part, (await markOf(process.pid)) ?? String(process.pid), { mode: 0o600 });
  if (runAs.user) await chown(part, runAs.user.uid, runAs.user.gid);
  await rename(part, own);
  // Whoever leaves has seen our file, or stops the database: then it is looked for when that is done.
  while (await anybody(dir, true)) await sleep(POLL_MS);
  return {
    async end(last) {
      await rename(own, goes);
      try {
        if (!(await anybody(dir, false))) await last();
      } finally {
        await rm(goes, { force: true });
      }
    },
  };
}

/** Somebody who lives and leaves, or stays. What a killed process left is removed. */
async function anybody(dir: string, leaves: boolean): Promise<boolean> {
  const names = (await readdir(dir)).filter((name) => !name.startsWith('.') && name.startsWith(leaving) === leaves);
  for (const name of names) if (await lives(path.join(dir, name))) return true;
  return false;
}

async function lives(file: string): Promise<boolean> {
  try {
    if (await isAlive(await readFile(file, 'utf8'))) return true;
    await rm(file, { force: true });
    return false;
  } catch (error) {
    // Gone meanwhile; what cannot be read is somebody else’s.
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
  }
}
