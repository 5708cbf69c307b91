import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmbedded } from '#server/db/embedded.ts';
import { readPostmaster } from '#server/db/embedded/postmaster.ts';
import { isInstallation } from '#server/existing.ts';
import { holdDataDir } from '#server/one-server.ts';
import { startChild } from './support/child.ts';
import { scratch } from './support/folders.ts';
import { family, killAll, pidOf, query } from './support/server.ts';
import { type Site, site } from './support/site.ts';
import { until } from './support/until.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

let home: string;
let its: Site;

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'jingui-watched-'));
  its = await site(home);
  expect((await its.world.get('officer', '/api/session')).status).toBe(200);
});

afterAll(async () => {
  await its.server.stop();
  await rm(home, { recursive: true, force: true });
});

const health = async () => (await its.server.http.inject({ method: 'GET', url: '/api/health' })).json().status;
const add = (name: string) =>
  its.world.act('officer', 'organization.add-place', { name, kind: 'cabinet' }, { key: `place-${name}` });

async function socket() {
  const running = await until(() => readPostmaster(path.join(its.dataDir, 'postgres')), Boolean);
  return { socketDir: running?.socketDir ?? '', port: running?.port ?? 0, user: 'jingui', database: 'jingui' };
}

test.for([
  ['the postmaster', (all: number[]) => all.slice(0, 1)],
  ['everything', (all: number[]) => all],
] as const)('the bundled database is started again when %s was killed, also under nobody', async ([what, chosen]) => {
  const before = await pidOf(its.dataDir);
  const told = its.said.length;
  for (const pid of chosen(family(before))) process.kill(pid, 'SIGKILL');
  await until(() => its.said.slice(told).some(({ en }) => en === 'the database is back'), Boolean);
  expect(await pidOf(its.dataDir)).not.toBe(before);
  expect(its.said.slice(told).map(({ en }) => en)).toContainEqual(expect.stringMatching(/is started again/));
  expect(await health()).toBe('ok');
  expect((await add(what)).status).toBe(201);
});

test('export beside a server whose database has just recovered leaves it running', async () => {
  const postmaster = await pidOf(its.dataDir);
  const { socketDir, port } = await socket();
  const [backend] = await query<{ pid: number }>(
    await socket(),
    "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() order by backend_start",
  );
  process.kill(backend?.pid as number, 'SIGKILL');
  await until(
    () => add('after the crash'),
    ({ status }) => status === 201,
  );
  const exported = spawnSync(
    process.execPath,
    [path.join(ROOT, 'src', 'cli', 'main.ts'), 'export', path.join(home, 'export'), '--data', its.dataDir],
    { encoding: 'utf8', env: { ...process.env, DATABASE_URL: '' } },
  );
  expect([exported.status, exported.stderr]).toEqual([0, expect.stringContaining('exported')]);
  expect(await pidOf(its.dataDir)).toBe(postmaster);
  expect(await query({ socketDir, port, user: 'jingui', database: 'jingui' }, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect((await add('after the export')).status).toBe(201);
});

test('a database that a killed program left is stopped by the last of those who use it after him', async () => {
  const dataDir = scratch();
  const killed = startChild('app.ts', [dataDir]);
  await killed.lines.next();
  killed.child.kill('SIGKILL');
  await killed.exited;
  const [first, second] = [await startEmbedded({ dataDir }), startChild('app.ts', [dataDir])];
  await second.lines.next();
  killAll(await pidOf(dataDir));
  const up = () => first.revive().then(() => query(first, 'select'));
  await until(
    () =>
      up().then(
        () => true,
        () => false,
      ),
    Boolean,
  );
  await first.stop();
  expect(await query(first, 'select 1 as one')).toEqual([{ one: 1 }]);
  second.child.kill('SIGTERM');
  expect(await second.exited).toBe(0);
  await expect(query(first, 'select')).rejects.toThrow();
});

/** `jingui start` as a program of its own. */
function start(dataDir: string) {
  const args = [path.join(ROOT, 'src', 'cli', 'main.ts'), 'start', '--port', '0', '--data', dataDir];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '' },
  });
  const said: string[] = [];
  for (const out of [child.stdout, child.stderr]) out.on('data', (text) => said.push(String(text)));
  return { exit: once(child, 'exit'), said: () => said.join('') };
}

test('a database that cannot be started again ends the server with the reason', async () => {
  const dataDir = path.join(scratch(), 'data');
  const { exit, said } = start(dataDir);
  await until(said, (text) => text.includes('is ready'));
  expect(isInstallation(dataDir)).toBe(true);
  await rename(path.join(dataDir, 'postgres', 'postgresql.conf'), path.join(dataDir, 'postgres', 'gone.conf'));
  killAll(await pidOf(dataDir));
  expect(await exit).toEqual([27, null]);
  expect(said()).toMatch(/数据库未能启动[\s\S]*the database did not start/);
});

test('a second start on the same data says that a server runs there, a killed one is none', async () => {
  const dataDir = path.join(scratch(), 'data');
  const hold = await holdDataDir(dataDir);
  const refused = start(dataDir);
  expect([await refused.exit, refused.said()]).toEqual([
    [45, null],
    expect.stringMatching(/已有服务在运行（进程 \d+[\s\S]*a server runs on the data directory/),
  ]);
  await hold.release();
  writeFileSync(path.join(dataDir, 'server.lock'), `${process.pid} 1 another-boot`);
  await (await holdDataDir(dataDir)).release();
});
