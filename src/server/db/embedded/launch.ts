import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { diskFull, notWritable, StartError } from '#server/start-error.ts';
import type { Binaries } from './binaries.ts';
import { memoryHere, memorySettings } from './memory.ts';
import type { RunAs } from './run-as.ts';
import { fixedSettings } from './settings.ts';

export interface Launch {
  dataDir: string;
  cluster: string;
  socketDir: string;
  log: string;
  binaries: Binaries;
  runAs: RunAs;
  onUnderWay?: (() => void) | undefined;
}

export interface Launched {
  child: ChildProcess;
  /** undefined while the server lives; then why it could not start, or `retry` if another one was in the way. */
  ended(): Promise<StartError | 'retry' | undefined>;
}

/** Starts a postmaster in a session of its own, so that Ctrl-C at the terminal does not reach it. */
export async function launch(given: Launch): Promise<Launched> {
  const logStart = await stat(given.log).then(
    (found) => found.size,
    () => 0,
  );
  // A file that is missing or unreadable PostgreSQL tells of itself.
  const conf = await readFile(path.join(given.cluster, 'postgresql.conf'), 'utf8').catch(() => '');
  const all = { ...memorySettings(memoryHere(), conf), ...fixedSettings(given.socketDir) };
  const settings = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const words = [...given.runAs.prefix, given.binaries.postgres, '-D', given.cluster, ...settings];
  const [command = '', ...args] = words;
  const log = await open(given.log, 'a', 0o600);
  const child = spawn(command, args, {
    cwd: given.dataDir,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    ...given.runAs.user,
  });
  let failure: Error | undefined;
  child.on('error', (error) => {
    failure = error;
  });
  child.unref();
  await log.close();
  given.onUnderWay?.();
  return {
    child,
    async ended() {
      if (!failure && child.exitCode === null && child.signalCode === null) return undefined;
      const said = (await readFile(given.log)).subarray(logStart).toString();
      return explain(given, failure?.message ?? said);
    },
  };
}

function explain(given: Launch, said: string): StartError | 'retry' {
  if (/lock file ".*" already exists|pre-existing shared memory block/.test(said)) return 'retry';
  if (/No space left on device|Disk quota exceeded/.test(said)) return diskFull(given.dataDir);
  if (/Permission denied|Read-only file system|wrong ownership/.test(said)) {
    return notWritable(given.cluster, new Error(lastLines(said)));
  }
  return new StartError('postgres_failed', {
    zh: `数据库未能启动：${lastLines(said)}（日志：${given.log}）`,
    en: `the database did not start: ${lastLines(said)} (log: ${given.log})`,
  });
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-3).join(' ');
}
