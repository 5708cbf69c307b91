import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { backUp } from '#server/backup/backup.ts';
import { prepareDataDir } from '#server/db/embedded/folders.ts';
import { chooseRunAs } from '#server/db/embedded/run-as.ts';
import { exportInstallation } from '#server/ledger/export-installation.ts';
import { scratch } from './support/folders.ts';
import { site } from './support/site.ts';

/** What in a folder anybody else may look into, below it. The socket is guarded by the folder it lies in. */
async function open(dir: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of await readdir(dir, { recursive: true })) {
    const is = await stat(path.join(dir, name)).catch(() => undefined);
    if (is && !is.isSocket() && (is.mode & 0o077) !== 0) found.push(`${name} ${(is.mode & 0o777).toString(8)}`);
  }
  return found;
}

test('the data directory and all that is made in it is its owner’s alone, also where it was given open', async () => {
  const home = scratch(true);
  const dataDir = path.join(home, 'site');
  mkdirSync(dataDir);
  chmodSync(dataDir, 0o755);
  const { server } = await site(home);
  try {
    await backUp({ dataDir }, path.join(dataDir, 'kept.jingui'), { by: null });
    await exportInstallation({ dataDir }, path.join(dataDir, 'export'));
    const passed = (await chooseRunAs(dataDir)).user !== undefined;
    expect((statSync(dataDir).mode & 0o777).toString(8)).toBe(passed ? '711' : '700');
    const names = await readdir(dataDir, { recursive: true });
    for (const name of ['export/manifest.json', 'export/rows', 'kept.jingui', 'keys', 'ledger', 'logs/postgres.log'])
      expect(names).toContain(name);
    expect(await open(dataDir)).toEqual([]);
  } finally {
    await server.stop();
  }
});

test('an earlier version’s open data directory is closed at the next start; a folder of other things is left alone', async () => {
  const home = scratch(true);
  const mode = (dir: string) => statSync(dir).mode & 0o777;
  const [before, other] = [path.join(home, 'before'), path.join(home, 'other')];
  for (const [dir, has] of [
    [before, 'keys'],
    [other, 'letters'],
  ] as const) {
    mkdirSync(path.join(dir, has), { recursive: true });
    chmodSync(dir, 0o755);
    await prepareDataDir(dir, () => {});
  }
  expect([mode(before), mode(other)]).toEqual([0o700, 0o755]);
});
