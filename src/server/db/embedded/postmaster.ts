import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 20;

/** What a running server says of itself in postmaster.pid. */
export interface Postmaster {
  pid: number;
  socketDir: string;
  port: number;
}

export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(pidFile(cluster), 'utf8').catch(() => '');
  const [pid, , , port, socketDir] = text.split('\n');
  if (!Number(pid) || !Number(port) || !socketDir) return undefined;
  return { pid: Number(pid), port: Number(port), socketDir };
}

/** `zombie`: killed, and not yet reaped by its parent. `other`: the number now belongs to some other program. */
export async function stateOf(pid: number): Promise<'postgres' | 'zombie' | 'other' | 'gone'> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return 'gone';
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // Without /proc we cannot tell, and then believe the file.
  if (stat === undefined) return 'postgres';
  // "pid (name) state …": the name may itself hold parentheses.
  const [, name, state] = /^\d+ \((.*)\) (\S)/s.exec(stat) ?? [];
  if (state === 'Z' || state === 'X') return 'zombie';
  return name?.startsWith('postgres') ? 'postgres' : 'other';
}

/**
 * PostgreSQL refuses to start while the number in its lock files is any living process. After a reboot that is often
 * a stranger; the files are then removed. Backends that outlived their postmaster still keep a new one out, by the
 * shared memory they hold.
 */
export async function removeStaleLocks(cluster: string, { pid, socketDir, port }: Postmaster): Promise<void> {
  const socketLock = path.join(socketDir, `.s.PGSQL.${port}.lock`);
  const owner = await readFile(socketLock, 'utf8').catch(() => '');
  if (Number.parseInt(owner, 10) === pid) await rm(socketLock, { force: true });
  await rm(pidFile(cluster), { force: true });
}

/** Fast shutdown: sessions are cut, what was committed is on disk. Waits until the server is gone. */
export async function shutDown(cluster: string): Promise<void> {
  const running = await readPostmaster(cluster);
  if (!running || (await stateOf(running.pid)) !== 'postgres') return;
  for (const [signal, patienceMs] of [
    ['SIGINT', 60_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    if (!send(running.pid, signal)) return;
    for (let waited = 0; waited < patienceMs; waited += POLL_MS) {
      if ((await stateOf(running.pid)) !== 'postgres') return;
      await sleep(POLL_MS);
    }
  }
}

/** False where it ended by itself meanwhile, asked by another program. */
function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}

function pidFile(cluster: string): string {
  return path.join(cluster, 'postmaster.pid');
}
