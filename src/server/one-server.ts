import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { announced } from './announce.ts';
import { isAlive, markOf } from './db/embedded/process-mark.ts';
import { StartError } from './start-error.ts';

/** Throws where a server runs on this data directory: a second one beside it was hardly meant. Makes nothing. */
export async function expectNoServer(dataDir: string): Promise<void> {
  const mark = await readFile(placeOf(dataDir), 'utf8').catch(() => '');
  if (!(await isAlive(mark))) return;
  const pid = Number.parseInt(mark, 10);
  throw alreadyRunning(dataDir, pid, (await announced(dataDir)).find((one) => one.pid === pid)?.url);
}

/** Holds the data directory for one server until it is let go; what a killed one left does not count. Throws `StartError`. */
export async function holdDataDir(dataDir: string): Promise<{ release(): Promise<void> }> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const place = placeOf(dataDir);
  const own = `${place}.${randomBytes(4).toString('hex')}`;
  await writeFile(own, (await markOf(process.pid)) ?? String(process.pid), { mode: 0o600 });
  try {
    while (!(await linked(own, place))) {
      await expectNoServer(dataDir);
      await rm(place, { force: true });
    }
  } finally {
    await rm(own, { force: true });
  }
  return { release: () => rm(place, { force: true }) };
}

function placeOf(dataDir: string): string {
  return path.join(dataDir, 'server.lock');
}

async function linked(from: string, to: string): Promise<boolean> {
  return link(from, to).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );
}

function alreadyRunning(dataDir: string, pid: number, url: string | undefined): StartError {
  return new StartError('already_running', {
    zh: `数据目录 ${dataDir} 已有服务在运行（进程 ${pid}${url ? `，${url}` : '，正在启动'}）。请直接使用它，或先停止它；要在自有数据库上再加一台请用 --join，另起一套请用 --data 指定别的目录`,
    en: `a server runs on the data directory ${dataDir} already (process ${pid}, ${url ?? 'starting'}). Use it, or stop it first; a further one on a database of your own joins it with --join, one for itself takes another directory with --data`,
  });
}
