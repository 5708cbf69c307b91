import { type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from './support/folders.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
/** A Node too old for the product, as newcomers have it; any Node shows the rest. */
const oldNode = findOldNode();
const node = oldNode ?? process.execPath;

function findOldNode(): string | undefined {
  const candidates = (process.env.PATH ?? '').split(path.delimiter).map((dir) => path.join(dir, 'node'));
  return candidates.filter(existsSync).find((file) => {
    const version = spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout ?? '';
    return Number.parseInt(version.slice(1), 10) < 26;
  });
}

/** A checkout with nothing in it but the launcher and a program that says what it was given. */
function checkout(): string {
  const root = scratch();
  cpSync(path.join(ROOT, 'bin'), path.join(root, 'bin'), { recursive: true });
  mkdirSync(path.join(root, 'src', 'cli'), { recursive: true });
  writeFileSync(path.join(root, 'src', 'cli', 'main.ts'), PROGRAM);
  writeLock(root, '1.0.0');
  return root;
}

const PROGRAM = `
const [what, ...rest]: string[] = process.argv.slice(2);
if (what === 'wait') {
  const alive = setInterval(() => {}, 1000);
  // Stopping takes its time: the same signal may arrive twice, from the terminal and from the launcher.
  const stop = (code: number) => { process.exitCode = code; setTimeout(() => clearInterval(alive), 200); };
  process.on('SIGINT', () => stop(5));
  process.on('SIGTERM', () => stop(6));
} else if (what === 'die') process.kill(process.pid, 'SIGKILL');
else process.exitCode = Number(what);
console.log(JSON.stringify({ version: process.version, what, rest }));
`;

/** One dependency, a folder of the checkout itself, so that nothing is fetched. */
function writeLock(root: string, version: string): void {
  const own = { name: 'launched', version, type: 'module', dependencies: { one: 'file:one' } };
  const one = { name: 'one', version };
  const packages = { '': own, one, 'node_modules/one': { resolved: 'one', link: true } };
  mkdirSync(path.join(root, 'one'), { recursive: true });
  writeFileSync(path.join(root, 'one', 'package.json'), JSON.stringify(one));
  writeFileSync(path.join(root, 'package.json'), JSON.stringify(own));
  writeFileSync(
    path.join(root, 'package-lock.json'),
    JSON.stringify({ name: 'launched', version, lockfileVersion: 3, packages }),
  );
}

function launch(root: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  const options = { encoding: 'utf8' as const, env: { ...process.env, JINGUI_NODE: process.execPath, ...env } };
  return spawnSync(node, [path.join(root, 'bin', 'jingui.mjs'), ...args], options);
}

test('passes arguments and exit code to the Node of JINGUI_NODE', () => {
  const done = launch(checkout(), ['7', '--data', '资料 目录']);
  expect(JSON.parse(done.stdout)).toEqual({ version: process.version, what: '7', rest: ['--data', '资料 目录'] });
  expect(done.status).toBe(7);
});

test('a program that was killed gives the code of its signal', () => {
  expect(launch(checkout(), ['die']).status).toBe(137);
});

test('installs once, and again when the lock file changes', () => {
  const root = checkout();
  const record = path.join(root, 'node_modules', '.jingui-install');
  const first = launch(root, ['0']);
  expect(first.stderr).toContain('installing dependencies');
  const before = readFileSync(record, 'utf8');
  expect(launch(root, ['0']).stderr).toBe('');
  writeLock(root, '1.0.1');
  rmSync(path.join(root, 'node_modules', 'one'));
  rmSync(path.join(root, 'node_modules', '.package-lock.json'));
  expect(launch(root, ['0']).stderr).toContain('installing dependencies');
  expect(readFileSync(record, 'utf8')).not.toBe(before);
});

test('what somebody installed by hand is not installed again', () => {
  const root = checkout();
  launch(root, ['0']);
  rmSync(path.join(root, 'node_modules', '.jingui-install'));
  expect(launch(root, ['0']).stderr).toBe('');
  expect(existsSync(path.join(root, 'node_modules', '.jingui-install'))).toBe(true);
});

test('a failed installation is told in both languages', () => {
  const root = checkout();
  writeFileSync(
    path.join(root, 'package.json'),
    JSON.stringify({ name: 'launched', dependencies: { absent: '1.0.0' } }),
  );
  const failed = launch(root, ['0']);
  expect(failed.status).toBe(11);
  expect(failed.stderr).toMatch(/依赖安装失败[\s\S]*installing dependencies failed/);
});

test.skipIf(!oldNode)('an old Node without a newer one beside it is told what to do', () => {
  const root = checkout();
  const none = launch(root, ['0'], { JINGUI_NODE: '' });
  expect(none.status).toBe(10);
  expect(none.stderr).toMatch(/需要 Node 26[\s\S]*Node 26 or later is needed/);
  expect(launch(root, ['0'], { JINGUI_NODE: oldNode }).stderr).toContain('JINGUI_NODE');
});

test.skipIf(!oldNode)('an old Node finds the newer one that npm installed', () => {
  const root = checkout();
  launch(root, ['0']);
  const bin = path.join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin');
  mkdirSync(bin, { recursive: true });
  symlinkSync(process.execPath, path.join(bin, 'node'));
  const done = launch(root, ['3'], { JINGUI_NODE: '' });
  expect([done.status, JSON.parse(done.stdout).version]).toEqual([3, process.version]);
});

test.for([
  { signal: 'SIGTERM', group: false, code: 6 },
  { signal: 'SIGINT', group: false, code: 5 },
  { signal: 'SIGINT', group: true, code: 5 },
] as const)('$signal (whole group: $group) ends the program in its own way', async (given) => {
  const root = checkout();
  launch(root, ['0']);
  const options: SpawnOptions = { detached: true, env: { ...process.env, JINGUI_NODE: process.execPath } };
  const child = spawn(node, [path.join(root, 'bin', 'jingui.mjs'), 'wait'], {
    ...options,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!child.pid || !child.stdout) throw new Error('not started');
  await once(child.stdout, 'data');
  process.kill(given.group ? -child.pid : child.pid, given.signal);
  const [code] = await once(child, 'close');
  expect(code).toBe(given.code);
});
