import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Child, startChild } from '../kit/child.ts';
import { type Measured, middle } from '../kit/measure.ts';

export const title = 'Start';
export const how =
  'The demo installation is made once. Then, in a new process each time: from the start of Node to the answer of a login over HTTP, PostgreSQL and all. Node keeps what it compiled from one start to the next, as the launcher has it do. Memory is what the kernel calls resident of the server process after the login, and of PostgreSQL the share that is its own. The middle of three.';
export const limit = 90;

interface Started {
  readonly login: string;
}

export async function bench(times = 3): Promise<Measured[]> {
  const dir = await mkdtemp(path.join(tmpdir(), 'jingui-bench-start-'));
  const data = path.join(dir, 'data');
  const env = { ...process.env, NODE_COMPILE_CACHE: path.join(dir, 'compiled') };
  const seconds: number[] = [];
  const server: number[] = [];
  const database: number[] = [];
  try {
    const first = performance.now();
    await (await startChild<Started>('demo-server.ts', [data], env)).stop();
    const made = (performance.now() - first) / 1000;
    for (let time = 0; time < times; time++) {
      const start = performance.now();
      const child = await startChild<Started>('demo-server.ts', [data], env);
      seconds.push((performance.now() - start) / 1000);
      server.push(await residentOf(child.pid));
      database.push(await databaseOf(data));
      await stopped(child);
    }
    return [
      { what: 'first start, which makes the database and the demo', value: made, unit: 's' },
      { what: 'warm start to first login', value: middle(seconds), unit: 's', most: 2 },
      { what: 'resident memory of the server', value: middle(server), unit: 'MB', most: 250 },
      { what: 'own memory of all processes of PostgreSQL', value: middle(database), unit: 'MB' },
    ];
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function stopped(child: Child<Started>): Promise<void> {
  await child.stop();
}

/** Megabytes. */
async function residentOf(pid: number): Promise<number> {
  return kilobytes(await readFile(`/proc/${pid}/status`, 'utf8'), 'VmRSS') / 1024;
}

/** Megabytes of the postmaster and its children, shared pages divided among those who share them. */
async function databaseOf(dir: string): Promise<number> {
  const { readdir } = await import('node:fs/promises');
  let sum = 0;
  const postmaster = await postmasterOf(dir);
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    try {
      const parent = /^PPid:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1];
      if (pid === postmaster || parent === postmaster)
        sum += kilobytes(await readFile(`/proc/${pid}/smaps_rollup`, 'utf8'), 'Pss');
    } catch {
      // It ended meanwhile, or belongs to somebody else.
    }
  }
  return sum / 1024;
}

async function postmasterOf(dir: string): Promise<string> {
  const { glob } = await import('node:fs/promises');
  for await (const file of glob('**/postmaster.pid', { cwd: dir }))
    return (await readFile(path.join(dir, file), 'utf8')).split('\n')[0] ?? '';
  throw new Error('no postmaster.pid');
}

function kilobytes(text: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? Number.NaN);
}
