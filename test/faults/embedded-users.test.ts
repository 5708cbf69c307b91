import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startChild } from './support/child.ts';
import { scratch } from './support/folders.ts';

const NOBODY = { uid: 65534, gid: 65534 };
const asRoot = process.getuid?.() === 0;
/** Under a closed home folder nobody else can run what is in it. */
const nobodyCanRunUs = asRoot && canRun(NOBODY);
const inNamespace = asRoot && succeeds('unshare', ['--user', '--map-user=1', '--map-group=1', 'true']);

test.skipIf(!nobodyCanRunUs)('an ordinary user needs nothing special', async () => {
  const dataDir = path.join(scratch(true), 'data');
  mkdirSync(dataDir);
  chownSync(dataDir, NOBODY.uid, NOBODY.gid);
  expect(await startAndStop(dataDir, NOBODY)).toMatchObject({ attached: false });
  expect(statSync(path.join(dataDir, 'postgres')).uid).toBe(NOBODY.uid);
  // The same data started as root afterwards still belongs to that user.
  expect(await startAndStop(dataDir)).toMatchObject({ attached: false });
  expect(await startAndStop(dataDir, NOBODY)).toMatchObject({ attached: false });
});

test.skipIf(!inNamespace)('root runs it in a user namespace and keeps the files', async () => {
  const dataDir = path.join(scratch(), 'data');
  await startAndStop(dataDir);
  expect(statSync(path.join(dataDir, 'postgres')).uid).toBe(0);
});

test.skipIf(!nobodyCanRunUs)('root without user namespaces uses an unprivileged user', async () => {
  const home = scratch(true);
  const dataDir = path.join(home, 'data');
  if (inNamespace) await startAndStop(dataDir);
  const env = { ...process.env, PATH: pathWithoutUnshare(home) };
  expect(await startAndStop(dataDir, { env })).toMatchObject({ attached: false });
  expect(statSync(path.join(dataDir, 'postgres')).uid).not.toBe(0);
  expect(statSync(dataDir).mode & 0o777).toBe(0o711);
  // And once namespaces are allowed again, the data stays whose it became.
  expect(await startAndStop(dataDir)).toMatchObject({ attached: false });
});

async function startAndStop(dataDir: string, options: object = {}): Promise<unknown> {
  const app = startChild('app.ts', [dataDir], options);
  const { value } = await app.lines.next();
  app.child.kill('SIGTERM');
  expect(await app.exited).toBe(0);
  return JSON.parse(value ?? 'null');
}

function pathWithoutUnshare(home: string): string {
  const bin = path.join(home, 'bin');
  mkdirSync(bin);
  chmodSync(bin, 0o755);
  // initdb looks for a shell to find and start postgres.
  symlinkSync('/bin/sh', path.join(bin, 'sh'));
  return bin;
}

function canRun(user: { uid: number; gid: number }): boolean {
  const script = path.join(import.meta.dirname, 'support', 'app.ts');
  return succeeds(process.execPath, ['-e', `fs.accessSync(${JSON.stringify(script)})`], user);
}

function succeeds(command: string, args: string[], options: object = {}): boolean {
  return spawnSync(command, args, options).status === 0;
}
