import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ballastOf, ballastSize, layBallast, rescue } from '#server/disk/ballast.ts';

const mb = 2 ** 20;
let dir: string;
beforeAll(async () => (dir = await mkdtemp(path.join(tmpdir(), 'jingui-ballast-'))));
afterAll(() => rm(dir, { recursive: true, force: true }));

test('the ballast takes real room and goes only where the database could not come up', async () => {
  const said: string[] = [];
  const disk = (free: number) => async () => ({ used: 1000 * mb, free: free * mb });
  await layBallast(dir, 2.5 * mb);
  expect(await ballastOf(dir)).toBe(2.5 * mb);
  await rescue(dir, ({ en }) => said.push(en), disk(100));
  expect([await ballastOf(dir), said]).toEqual([2.5 * mb, []]);
  await rescue(dir, ({ en }) => said.push(en), disk(10));
  await rescue(dir, ({ en }) => said.push(en), disk(10));
  expect([await readdir(dir), said.length]).toEqual([[], 1]);
});

test('a small disk gets a small ballast, a tiny one none', () => {
  const sizes = [100_000, 1500, 1000].map((size) => ballastSize({ used: 0, free: size * mb }) / mb);
  expect(sizes).toEqual([256, 150, 0]);
});
