import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Embedded, startEmbedded } from '#server/db/embedded.ts';
import { query } from './support/server.ts';
import { site } from './support/site.ts';
import { until } from './support/until.ts';

/** A database of the site's own, whose owner has a password, and `jingui start` on it. */
const owner = 'site_owner';
const password = 'hush-7f3a9c51';
const main = path.resolve(import.meta.dirname, '../../src/cli/main.ts');
let home: string;
let database: Embedded;
let url: string;

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'jingui-apart-'));
  database = await startEmbedded({ dataDir: path.join(home, 'given') });
  const { port, socketDir } = database;
  await query(database, `create role ${owner} login createrole createdb password '${password}'`);
  await query(database, `alter database jingui owner to ${owner}`);
  url = `postgres://${owner}:${password}@localhost:${port}/jingui?host=${encodeURIComponent(socketDir)}`;
});

afterAll(async () => {
  await database.stop();
  await rm(home, { recursive: true, force: true });
});

interface Started {
  readonly parent: ChildProcess;
  /** Of the process that serves. */
  readonly pid: number;
  readonly url: string;
  readonly exit: Promise<unknown[]>;
}

const dataDir = () => path.join(home, 'data');

/** It has more of the login around than the one variable. */
function environment(): NodeJS.ProcessEnv {
  return { ...process.env, DATABASE_URL: url, PGPASSWORD: password, PGUSER: owner, SITE_NOTE: `psql ${url}` };
}

function launch(...more: string[]) {
  const args = [main, 'start', '--port', '0', '--data', dataDir(), ...more];
  // Told by a closing channel when the launcher is gone, as the launcher ties it.
  const parent = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env: environment() });
  return { parent, exit: once(parent, 'exit') };
}

async function start(): Promise<Started> {
  const { parent, exit } = launch();
  parent.stderr?.resume();
  for await (const line of createInterface({ input: parent.stdout as NodeJS.ReadableStream })) {
    const address = /ready: (\S+)/.exec(line)?.[1];
    if (address) return { parent, exit, pid: childOf(parent.pid as number), url: address };
  }
  throw new Error(`it ended with ${await exit} before it was ready`);
}

function childOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0]);
}

const lives = (pid: number) => existsSync(`/proc/${pid}/stat`);
const health = async (address: string) => (await fetch(`${address}/api/health`)).status;

/** How often these words stand in what a process has in memory. */
function inMemory(pid: number, word: string): number {
  const wanted = [Buffer.from(word), Buffer.from(word, 'utf16le')];
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  let found = 0;
  for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
    const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
    if (!from || !to) continue;
    const bytes = Buffer.alloc(Math.min(Number.parseInt(to, 16) - Number.parseInt(from, 16), 2 ** 28));
    try {
      readSync(memory, bytes, 0, bytes.length, Number.parseInt(from, 16));
    } catch {
      continue; // Set aside, and never written.
    }
    for (const one of wanted) for (let at = bytes.indexOf(one); at >= 0; at = bytes.indexOf(one, at + 1)) found += 1;
  }
  closeSync(memory);
  return found;
}

test('the process that serves knows nothing of the owner’s login, in its words, its environment and its memory', async () => {
  const { parent, pid, url: address, exit } = await start();
  expect(await health(address)).toBe(200);
  const told = (of: number) =>
    ['environ', 'cmdline'].map((name) => readFileSync(`/proc/${of}/${name}`, 'utf8')).join('\n');
  expect(told(pid)).not.toContain(password);
  expect(told(pid)).not.toContain(owner);
  expect(told(pid)).not.toMatch(/DATABASE_URL|PGPASSWORD|PGUSER/);
  expect(inMemory(pid, password)).toBe(0);
  // Whoever started it has it, so that looking finds what is there.
  expect(told(parent.pid as number)).toContain(password);
  expect(inMemory(parent.pid as number, password)).toBeGreaterThan(0);
  const roles = await query<{ usename: string }>(
    database,
    "select distinct usename from pg_stat_activity where datname = 'jingui' and pid <> pg_backend_pid() order by 1",
  );
  expect(roles.map(({ usename }) => usename.replace(/_[0-9a-f]+$/, ''))).toEqual(['jingui_app', 'jingui_keeper']);
  parent.kill('SIGTERM');
  expect(await exit).toEqual([0, null]);
  expect(lives(pid)).toBe(false);
  expect(existsSync(path.join(dataDir(), 'server.lock'))).toBe(false);
});

test('killed, either takes the other along, with the code of its end; the next start is as any', async () => {
  const first = await start();
  process.kill(first.pid, 'SIGKILL');
  expect(await first.exit).toEqual([137, null]);
  const second = await start();
  second.parent.kill('SIGKILL');
  await second.exit;
  await until(
    () => lives(second.pid),
    (is) => !is,
  );
  const third = await start();
  third.parent.disconnect();
  expect(await third.exit).toEqual([137, null]);
  await until(
    () => lives(third.pid),
    (is) => !is,
  );
  const fourth = await start();
  expect(await health(fourth.url)).toBe(200);
  process.kill(fourth.pid, 'SIGTERM');
  expect(await fourth.exit).toEqual([0, null]);
});

test('what keeps it from serving is told as ever, with its code', async () => {
  const { parent, exit } = launch('--passphrase-file', path.join(home, 'nowhere'));
  const said: Buffer[] = [];
  parent.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
  parent.stdout?.resume();
  expect(await exit).toEqual([53, null]);
  expect(Buffer.concat(said).toString()).toContain('keys_passphrase');
});

test('where the server does not let its roles in, that is told, and what is done stays sealed all the same', async () => {
  const hba = path.join(home, 'given', 'postgres', 'pg_hba.conf');
  await writeFile(hba, `local all /^jingui_(app|keeper)_ reject\n${await readFile(hba, 'utf8')}`);
  await query(database, 'select pg_reload_conf()');
  await query(database, `create database stepped owner ${owner} template template0`);
  const its = await site(home, Object.assign(new URL(url), { pathname: '/stepped' }).href);
  const told = its.said.filter(({ level }) => level === 'warn').map(({ en }) => en);
  for (const role of ['jingui_app', 'jingui_keeper'])
    expect(told).toContainEqual(
      expect.stringMatching(new RegExp(`does not let the role ${role}_.* step down from the owner`)),
    );
  const { sealer } = its.server.app;
  const there = { ...database, database: 'stepped' };
  const left = () => query(there, 'select from ledger_entry where seq is null');
  await until(left, (rows) => rows.length === 0);
  expect(sealer.halted).toBe(false);
  expect((await query(there, 'select from ledger_entry')).length).toBeGreaterThan(0);
  await its.server.stop();
});
