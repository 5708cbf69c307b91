import { cpSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { KeyDestroyed } from '#server/keys/errors.ts';
import type { Keyring } from '#server/keys/keyring.ts';
import { readLevels } from '#server/keys/levels.ts';
import { readMaster } from '#server/keys/master.ts';
import { folder, keyringIn } from '../kit/vault.ts';
import { startChild } from './support/child.ts';

const aad = 'here';
const many = 20_000;

async function fill(dir: string) {
  const keyring = await keyringIn(dir);
  const made = await keyring.make({ level: 3 }, many);
  const gone = made.filter((_, n) => n % 50 === 7).map(({ ref }) => ref);
  await keyring.destroy(gone);
  const dead = new Set(gone);
  const living = made.filter(({ ref }) => !dead.has(ref));
  return { gone, living: living.map((key) => ({ ref: key.ref, text: key.seal(Buffer.from(key.ref), aad) })) };
}

async function check(keyring: Keyring, { gone, living }: Awaited<ReturnType<typeof fill>>): Promise<void> {
  for (const { ref, text } of living) expect((await keyring.open(ref)).open(text, aad).toString()).toBe(ref);
  for (const ref of gone.slice(0, 20)) await expect(keyring.open(ref)).rejects.toThrow(KeyDestroyed);
}

test('a change of level keys killed again and again goes on where it was, and loses none of twenty thousand keys', async () => {
  using at = folder();
  const all = await fill(at.dir);
  let underway = 0;
  for (const lines of [2, 3, 5, 9, 14]) {
    const { child, lines: said, exited } = startChild('vault-worker.ts', [at.dir, 'roll']);
    for (let n = 0; n < lines; n++) await said.next();
    await sleep(lines);
    child.kill('SIGKILL');
    await exited;
    const states = (await readLevels(at.dir)).keys.map(({ state }) => state);
    if (states.includes('retiring')) underway += 1;
  }
  expect(underway).toBeGreaterThan(2);
  const after = await keyringIn(at.dir);
  await check(after, all);
  await after.ceremony.roll([]);
  expect((await readLevels(at.dir)).keys.filter(({ state }) => state === 'retiring')).toEqual([]);
  await check(await keyringIn(at.dir), all);
});

test('a change of the master key killed at any moment leaves one that opens everything', async () => {
  using at = folder();
  const keyring = await keyringIn(at.dir);
  const made = await Promise.all(([0, 1, 2, 3, 4, 5, 'personal'] as const).map((level) => keyring.make({ level })));
  const kept = made.flat().map((key) => ({ ref: key.ref, text: key.seal(Buffer.from(key.ref), aad) }));
  const seen = new Set<number>();
  for (let n = 0; n < 12; n++) {
    const dir = path.join(at.dir, '..', `copy-${n}`);
    cpSync(at.dir, dir, { recursive: true });
    const { child, lines, exited } = startChild('vault-worker.ts', [dir, 'renew']);
    await lines.next();
    await sleep(n * 3);
    child.kill('SIGKILL');
    await exited;
    seen.add((await readMaster(dir))?.wrapped.length ?? 0);
    const after = await keyringIn(dir);
    expect((await readMaster(dir))?.wrapped.length).toBe(1);
    for (const { ref, text } of kept) expect((await after.open(ref)).open(text, aad).toString()).toBe(ref);
  }
  expect(seen.has(2)).toBe(true);
});
