import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Embedded } from '#server/db/embedded.ts';
import { findBinaries } from '#server/db/embedded/binaries.ts';
import { readPostmaster } from '#server/db/embedded/postmaster.ts';
import { chooseRunAs } from '#server/db/embedded/run-as.ts';

type Where = Pick<Embedded, 'socketDir' | 'port' | 'user' | 'database'>;

export async function query<R extends pg.QueryResultRow>(where: Where, text: string): Promise<R[]> {
  const client = new pg.Client({ host: where.socketDir, port: where.port, user: where.user, database: where.database });
  await client.connect();
  try {
    return (await client.query<R>(text)).rows;
  } finally {
    await client.end();
  }
}

export async function pidOf(dataDir: string): Promise<number> {
  const running = await readPostmaster(`${dataDir}/postgres`);
  if (!running) throw new Error('no server runs');
  return running.pid;
}

/** The postmaster and everything it started. */
export function family(postmaster: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === postmaster)
    .map(Number);
  return [postmaster, ...children];
}

/** `kill -9` of all of them, at one moment. */
export function killAll(postmaster: number): number {
  return family(postmaster).filter(kill).length;
}

/** False where it ended by itself meanwhile, as autovacuum's workers do. */
function kill(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}

function parentOf(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

/** The cluster of `dataDir` run as somebody careless would run it. Returns how to stop it. */
export async function runCarelessly(dataDir: string, settings: string[]): Promise<() => Promise<void>> {
  const { postgres } = await findBinaries();
  const { prefix, user } = await chooseRunAs(dataDir);
  const socket = ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${dataDir}/run`];
  const [command = '', ...args] = [...prefix, postgres, '-D', `${dataDir}/postgres`, ...socket];
  const child = spawn(command, [...args, ...settings.flatMap((setting) => ['-c', setting])], {
    stdio: 'ignore',
    ...user,
  });
  const where = { socketDir: `${dataDir}/run`, port: 5432, user: 'jingui', database: 'jingui' };
  while (child.exitCode === null && !(await query(where, 'select').catch(() => undefined))) await sleep(20);
  return async () => {
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    await exited;
  };
}
