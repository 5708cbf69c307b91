import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isSafe } from '#cli/doctor/looks/patroni.ts';
import { checkClock } from '#cli/doctor/looks/clock.ts';
import { checkPort } from '#cli/port.ts';
import { ensureWebPage } from '#cli/web-page.ts';
import { startEmbedded } from '#server/db/embedded.ts';
import { startErrors } from '#server/start-error.ts';
import { scratch } from './support/folders.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

function jingui(args: string[], env: NodeJS.ProcessEnv = {}) {
  const options = { encoding: 'utf8' as const, env: { ...process.env, DATABASE_URL: '', ...env } };
  return spawnSync(process.execPath, [path.join(ROOT, 'src', 'cli', 'main.ts'), ...args], options);
}

async function busyPort() {
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = createServer().listen(0, '127.0.0.1', () => {
    const address = server.address();
    resolve(typeof address === 'object' && address ? address.port : 0);
  });
  return { port: await promise, close: () => server.close() };
}

test('a busy port is told at once, in both languages, and nothing is made', async () => {
  const { port, close } = await busyPort();
  const dataDir = path.join(scratch(), 'data');
  const refused = jingui(['start', '--port', String(port), '--data', dataDir]);
  expect(refused.status).toBe(20);
  expect(refused.stderr).toMatch(/已被占用[\s\S]*is in use/);
  expect(existsSync(dataDir)).toBe(false);
  close();
});

test('an address of another machine and a free port', async () => {
  expect(await checkPort('192.0.2.1', 7800)).toMatchObject({ code: 'port_refused', exitCode: 31 });
  const { port, close } = await busyPort();
  expect(await checkPort('127.0.0.1', port)).toMatchObject({ code: 'port_busy' });
  close();
  expect(await checkPort('127.0.0.1', port)).toBeNull();
});

test.for([['start', '--port', 'x'], ['start', '--port', '70000'], ['start', '--nonsense'], ['nonsense']])(
  'wrong usage ends with 2: %s',
  (args) => {
    const refused = jingui(args);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('用法 / Usage:');
  },
);

test('it tells its version', () => {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(jingui(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n` });
});

test('doctor: a sound installation, before and beside a running server', async () => {
  const dataDir = path.join(scratch(), 'data');
  const before = JSON.parse(jingui(['doctor', '--json', '--data', dataDir]).stdout);
  expect(before.checks.map(({ id }: { id: string }) => id)).toEqual(['node', 'postgres', 'data', 'disk', 'clock']);
  expect(existsSync(dataDir)).toBe(false);
  const server = await startEmbedded({ dataDir });
  const beside = jingui(['doctor', '--json', '--data', dataDir]);
  expect(beside.status).toBe(0);
  const checks: { id: string; verdict: string }[] = JSON.parse(beside.stdout).checks;
  expect(checks.find(({ id }) => id === 'database')?.verdict).toBe('ok');
  await server.stop();
  const behind = await checkClock(dataDir, Date.now() - 86_400_000);
  expect([behind.verdict, (await checkClock(dataDir)).verdict]).toEqual(['bad', 'ok']);
});

test('doctor: an unreachable server is bad and its password is not shown', () => {
  const sick = jingui(['doctor', '--data', scratch()], { DATABASE_URL: 'postgres://u:hushhush@127.0.0.1:1/x' });
  expect(sick.status).toBe(1);
  expect(sick.stdout).toContain('127.0.0.1:1/x');
  expect(sick.stdout + sick.stderr).not.toContain('hushhush');
});

test.for([
  ['3.0.2', false],
  ['2.9.9', false],
  ['3.0.3', true],
  ['3.1.0', true],
  ['4.0.0', true],
] as const)('Patroni %s is safe: %s', ([version, safe]) => {
  expect(isSafe(version)).toBe(safe);
});

test('the web page is built once per state of its sources', async () => {
  const root = scratch();
  mkdirSync(path.join(root, 'src', 'web'), { recursive: true });
  const main = path.join(root, 'src', 'web', 'main.js');
  writeFileSync(main, 'document.title = "one";');
  writeFileSync(path.join(root, 'src', 'web', 'index.html'), '<script type="module" src="./main.js"></script>');
  writeFileSync(path.join(root, 'package.json'), '{"type":"module"}');
  writeFileSync(
    path.join(root, 'vite.config.ts'),
    "export default { root: 'src/web', build: { outDir: '../../dist/web', emptyOutDir: true } };",
  );
  const page = path.join(root, 'dist', 'web', 'index.html');
  const builds: string[] = [];
  const build = () => ensureWebPage(({ en }) => builds.push(en), root);

  await build();
  const first = readFileSync(page, 'utf8');
  await build();
  writeFileSync(path.join(root, 'src', 'web', 'main.test.ts'), 'not in the page');
  await build();
  expect(builds).toHaveLength(1);
  writeFileSync(main, 'document.title = "two";');
  await build();
  expect(builds).toHaveLength(2);
  expect(readFileSync(page, 'utf8')).not.toBe(first);
  rmSync(main);
  await expect(build()).rejects.toMatchObject({ code: 'web_build_failed' });
});

test('every start error stands in the guide with its code', () => {
  const guide = readFileSync(path.join(ROOT, 'docs', 'guides', 'start.md'), 'utf8');
  const untold = Object.entries(startErrors).filter(([name, code]) => !guide.includes(`| ${code} | \`${name}\` |`));
  expect(untold).toEqual([]);
});
