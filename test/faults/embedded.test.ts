import { existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startEmbedded } from '#server/db/embedded.ts';
import { scratch } from './support/folders.ts';
import { query } from './support/server.ts';

test('keeps data over a stop and a second start, on a private socket only', async () => {
  const dataDir = scratch();
  const steps: string[] = [];
  const first = await startEmbedded({ dataDir, onProgress: ({ en }) => steps.push(en) });
  await query(first, 'create table kept (id int primary key); insert into kept values (7)');
  expect(statSync(first.socketDir).mode & 0o777).toBe(0o700);
  const settings = await query<{ name: string; setting: string }>(
    first,
    `select name, setting from pg_settings where name in
      ('listen_addresses', 'fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'jit') order by name`,
  );
  expect(settings.map(({ name, setting }) => `${name}=${setting}`)).toEqual([
    'data_checksums=on',
    'fsync=on',
    'full_page_writes=on',
    'jit=off',
    'listen_addresses=',
    'synchronous_commit=on',
  ]);
  await first.stop();
  await expect(query(first, 'select')).rejects.toThrow();

  const second = await startEmbedded({ dataDir, onProgress: ({ en }) => steps.push(en) });
  expect(await query(second, 'select id from kept')).toEqual([{ id: 7 }]);
  expect(steps.filter((step) => step === 'creating the database')).toHaveLength(1);
  await second.stop();
});

test('attaches while another one runs, and the last one out stops the server', async () => {
  const dataDir = scratch();
  const server = await startEmbedded({ dataDir });
  const cli = await startEmbedded({ dataDir });
  expect([server.attached, cli.attached]).toEqual([false, true]);
  await server.stop();
  expect(await query(cli, 'select 1 as one')).toEqual([{ one: 1 }]);
  await cli.stop();
  await cli.stop();
  await expect(query(cli, 'select')).rejects.toThrow();
});

test('several first starts at once end in one server', async () => {
  const dataDir = scratch();
  const all = await Promise.all([1, 2, 3].map(() => startEmbedded({ dataDir })));
  expect(all.filter(({ attached }) => !attached)).toHaveLength(1);
  const starts = await Promise.all(
    all.map((one) => query<{ at: Date }>(one, 'select pg_postmaster_start_time() as at')),
  );
  expect(new Set(starts.flat().map(({ at }) => at.toISOString())).size).toBe(1);
  for (const one of all) await one.stop();
});

test('a path too long for a socket gets a short private folder', async () => {
  const dataDir = path.join(scratch(), '很长的目录名'.repeat(6));
  const server = await startEmbedded({ dataDir });
  expect(Buffer.byteLength(server.socketDir)).toBeLessThan(90);
  expect(statSync(server.socketDir).mode & 0o777).toBe(0o700);
  expect(readFileSync(path.join(dataDir, 'socket-dir'), 'utf8').trim()).toBe(server.socketDir);
  expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.stop();
  rmSync(server.socketDir, { recursive: true });
});

test('the same data by another path is the same server', async () => {
  const home = scratch();
  mkdirSync(path.join(home, 'real'));
  symlinkSync(path.join(home, 'real'), path.join(home, 'link'));
  const first = await startEmbedded({ dataDir: path.join(home, 'real') });
  const second = await startEmbedded({ dataDir: path.join(home, 'link') });
  expect(second).toMatchObject({ attached: true, socketDir: first.socketDir });
  await first.stop();
  await second.stop();
});

test('a failing statement leaves no contents in the log', async () => {
  const dataDir = scratch();
  const server = await startEmbedded({ dataDir });
  await query(server, 'create table kept (id int primary key)');
  await expect(query(server, "insert into kept values ('canary-in-value')")).rejects.toThrow();
  await expect(query(server, 'select canary_in_statement')).rejects.toThrow();
  await server.stop();
  const log = readFileSync(path.join(dataDir, 'logs', 'postgres.log'), 'utf8');
  expect(log).toContain('database system is ready');
  expect(log).not.toMatch(/canary/);
});

test('half an initialisation is no database', async () => {
  const dataDir = scratch();
  const left = path.join(dataDir, '.initdb-killed');
  mkdirSync(left);
  writeFileSync(path.join(left, 'PG_VERSION'), '18\n');
  utimesSync(left, 0, 0);
  const server = await startEmbedded({ dataDir });
  expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(existsSync(left)).toBe(false);
  await server.stop();
});
