import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { connect } from '#server/db/connect.ts';
import { startEmbedded } from '#server/db/embedded.ts';
import { startErrors } from '#server/start-error.ts';
import { scratch } from './support/folders.ts';
import { query, runCarelessly } from './support/server.ts';

const asRoot = process.getuid?.() === 0;
/** Where Debian and its kin keep the older majors. */
const older = ['15', '16', '17'].map((major) => `/usr/lib/postgresql/${major}/bin`).find((bin) => existsSync(bin));

afterEach(() => vi.unstubAllEnvs());

test('a data directory of another major version is refused with the way out, untouched', async () => {
  const dataDir = scratch();
  mkdirSync(path.join(dataDir, 'postgres'));
  writeFileSync(path.join(dataDir, 'postgres', 'PG_VERSION'), '12\n');
  await expect(startEmbedded({ dataDir })).rejects.toMatchObject({
    code: 'data_dir_other_major',
    exitCode: 23,
    says: { zh: expect.stringContaining('jingui backup'), en: expect.stringContaining('PostgreSQL 12') },
  });
  expect(readdirSync(path.join(dataDir, 'postgres'))).toEqual(['PG_VERSION']);
});

test.skipIf(!older)('JINGUI_PG_BIN runs another PostgreSQL, whose data the bundled one refuses', async () => {
  const dataDir = scratch();
  vi.stubEnv('JINGUI_PG_BIN', older);
  const server = await startEmbedded({ dataDir });
  const [row] = await query<{ version: string }>(server, "select current_setting('server_version_num') as version");
  expect(Number(row?.version)).toBeLessThan(180_000);
  await server.stop();
  vi.unstubAllEnvs();
  await expect(startEmbedded({ dataDir })).rejects.toMatchObject({ code: 'data_dir_other_major' });
});

test('a missing PostgreSQL is told', async () => {
  vi.stubEnv('JINGUI_PG_BIN', scratch());
  await expect(startEmbedded({ dataDir: scratch() })).rejects.toMatchObject({ code: 'postgres_missing' });
});

test('a data directory that cannot be made is told', async () => {
  const file = path.join(scratch(), 'file');
  writeFileSync(file, '');
  await expect(startEmbedded({ dataDir: file })).rejects.toMatchObject({ code: 'data_dir_not_writable' });
  await expect(startEmbedded({ dataDir: path.join(file, 'below') })).rejects.toMatchObject({
    code: 'data_dir_not_writable',
  });
});

test.skipIf(!asRoot)('a full disk is told, a nearly full one warned of', async ({ skip }) => {
  const dir = scratch();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=300m', 'tmpfs', dir], { stdio: 'ignore' });
  } catch {
    skip('this machine mounts nothing');
  }
  try {
    const warnings: string[] = [];
    const onProgress = (step: { level?: string; en: string }) => step.level === 'warn' && warnings.push(step.en);
    const server = await startEmbedded({ dataDir: path.join(dir, 'data'), onProgress });
    expect(warnings).toEqual([expect.stringContaining('MB free')]);
    await server.stop();
    execFileSync('fallocate', ['-l', '200M', path.join(dir, 'filler')]);
    await expect(startEmbedded({ dataDir: path.join(dir, 'data') })).rejects.toMatchObject({ code: 'disk_full' });
  } finally {
    execFileSync('umount', [dir]);
  }
});

test('a server that could lose what it acknowledged is refused', async () => {
  const dataDir = scratch();
  const server = await startEmbedded({ dataDir });
  const databaseUrl = `postgres://jingui@/jingui?host=${server.socketDir}`;
  await (await connect({ dataDir, databaseUrl })).stop();
  await query(server, 'alter role jingui set synchronous_commit = off');
  await expect(connect({ dataDir, databaseUrl })).rejects.toMatchObject({
    code: 'server_not_durable',
    says: { en: expect.stringContaining('synchronous_commit off') },
  });
  await query(server, 'alter role jingui reset synchronous_commit');
  await query(server, "create database latin template template0 encoding latin1 locale 'C'");
  const latin = databaseUrl.replace('/jingui?', '/latin?');
  await expect(connect({ dataDir, databaseUrl: latin })).rejects.toMatchObject({ code: 'server_encoding' });
  await server.stop();

  for (const setting of ['fsync', 'full_page_writes']) {
    const stop = await runCarelessly(dataDir, [`${setting}=off`]);
    await expect(connect({ dataDir, databaseUrl })).rejects.toMatchObject({
      code: 'server_not_durable',
      exitCode: 24,
      says: { en: expect.stringContaining(`${setting} off`) },
    });
    await stop();
  }
  await expect(connect({ dataDir, databaseUrl })).rejects.toMatchObject({ code: 'database_unreachable' });
});

test('every start error has an exit code of its own', () => {
  const codes = Object.values(startErrors);
  expect(new Set(codes).size).toBe(codes.length);
  expect(Math.min(...codes)).toBeGreaterThanOrEqual(20);
});
