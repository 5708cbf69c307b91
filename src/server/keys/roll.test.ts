import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cutAfter, folder, keyringIn } from '#test/kit/vault.ts';
import { KeyDamaged, KeyDestroyed } from './errors.ts';
import type { Keyring } from './keyring.ts';
import { readLevels } from './levels.ts';

const aad = 'here';
interface Kept {
  readonly ref: string;
  readonly text: Buffer;
}

async function kept(keyring: Keyring, level: 1 | 3, n: number): Promise<[Kept, ...Kept[]]> {
  const made = await keyring.make({ level }, n);
  return made.map((key) => ({ ref: key.ref, text: key.seal(Buffer.from(key.ref), aad) })) as [Kept, ...Kept[]];
}

async function read(keyring: Keyring, { ref, text }: Kept): Promise<string> {
  return (await keyring.open(ref)).open(text, aad).toString();
}

function segments(dir: string): string[] {
  const vault = path.join(dir, 'vault');
  return readdirSync(vault).flatMap((name) => (name.endsWith('.keys') ? [path.join(vault, name)] : []));
}

test('under new level keys all that live open, and of what was destroyed no copy of the slots helps any more', async () => {
  using at = folder();
  const keyring = await keyringIn(at.dir);
  const [gone, ...living] = await kept(keyring, 3, 100);
  const others = await kept(keyring, 1, 5);
  const old = at.copy();
  await keyring.destroy([gone.ref]);
  const before = (await readLevels(at.dir)).keys;
  expect(before.find((key) => key.class === '3')?.dirty).not.toBe(null);
  const seen: number[] = [];
  const rolled = await keyring.ceremony.roll([3], { onProgress: (done) => seen.push(done) });
  expect(rolled).toEqual({ rewrapped: 99, damaged: 0, destroyed: [1] });
  expect(seen.length).toBeGreaterThan(0);
  const after = await keyringIn(at.dir);
  for (const one of [...living, ...others]) expect(await read(after, one)).toBe(one.ref);
  const keys = (await readLevels(at.dir)).keys;
  expect(keys.map(({ class: of, state, dirty }) => [of, state, dirty === null])).toEqual([
    ['3', 'destroyed', false],
    ['1', 'current', true],
    ['3', 'current', true],
  ]);
  // Slots of before, from a copy: the key they are under is no more.
  for (const name of readdirSync(path.join(old, 'vault')).filter((one) => one.endsWith('.keys')))
    cpSync(path.join(old, 'vault', name), path.join(at.dir, 'vault', name));
  await expect((await keyringIn(at.dir)).open(gone.ref)).rejects.toThrow(KeyDestroyed);
});

test('what was lowered and then destroyed is opened by no copy of its former slot once the level keys that are due are exchanged', async () => {
  using at = folder();
  const keyring = await keyringIn(at.dir);
  const [gone, stays] = await kept(keyring, 3, 2);
  const old = at.copy();
  await keyring.relevel(gone.ref, 1);
  await keyring.destroy([gone.ref]);
  // As the duty of the month finds them.
  const due = (await readLevels(at.dir)).keys.filter(({ dirty }) => dirty !== null).map((key) => Number(key.class));
  expect(due.sort()).toEqual([1, 3]);
  await keyring.ceremony.roll(due as (1 | 3)[]);
  const after = await keyringIn(at.dir);
  expect(await read(after, stays as Kept)).toBe((stays as Kept).ref);
  for (const name of readdirSync(path.join(old, 'vault')).filter((one) => one.endsWith('.keys')))
    cpSync(path.join(old, 'vault', name), path.join(at.dir, 'vault', name));
  await expect((await keyringIn(at.dir)).open(gone.ref)).rejects.toThrow(KeyDestroyed);
});

test('keys are under a new level key each month', async () => {
  using at = folder();
  let now = Date.parse('2026-08-31T12:00:00Z');
  const keyring = await keyringIn(at.dir, { now: () => now });
  const [august] = await kept(keyring, 3, 1);
  now = Date.parse('2026-09-01T12:00:00Z');
  const [september] = await kept(keyring, 3, 1);
  const keys = (await readLevels(at.dir)).keys;
  expect(keys.map(({ month, state }) => [month, state])).toEqual([
    ['2026-08', 'old'],
    ['2026-09', 'current'],
  ]);
  expect([await read(keyring, august), await read(keyring, september)]).toEqual([august.ref, september.ref]);
  expect((await keyring.ceremony.roll('all')).rewrapped).toBe(2);
});

test('a change of level keys that is cut off at any sector goes on, and loses nothing', async () => {
  using at = folder();
  const keyring = await keyringIn(at.dir);
  const [gone, ...living] = await kept(keyring, 3, 70);
  await keyring.destroy([gone.ref]);
  let cuts = 0;
  for (let bytes = 1; bytes < 69 * 256; bytes += 1111) {
    const dir = at.copy();
    for (const torn of [true, false]) {
      const disk = cutAfter(bytes, torn);
      await (await keyringIn(dir, { openFile: disk })).ceremony.roll('all').catch(() => {});
      if (disk.isCut()) cuts += 1;
      const between = await keyringIn(dir);
      for (const one of living) expect(await read(between, one)).toBe(one.ref);
    }
    const after = await keyringIn(dir);
    expect((await after.ceremony.roll([])).damaged).toBe(0);
    expect((await readLevels(dir)).keys.filter(({ state }) => state === 'retiring')).toEqual([]);
    for (const one of living) expect(await read(after, one)).toBe(one.ref);
    await expect(after.open(gone.ref)).rejects.toThrow(KeyDestroyed);
  }
  expect(cuts).toBeGreaterThan(20);
});

test('with a damaged slot the old level keys are kept, until it is brought back or given up', async () => {
  using at = folder();
  const keyring = await keyringIn(at.dir);
  const [one, other] = (await kept(keyring, 3, 2)) as [Kept, Kept];
  const [file] = segments(at.dir) as [string];
  const whole = readFileSync(file);
  const broken = Buffer.from(whole);
  broken[40] = (broken[40] as number) ^ 1;
  broken[4096 + 40] = (broken[4096 + 40] as number) ^ 1;
  writeFileSync(file, broken);
  await expect(keyring.open(one.ref)).rejects.toThrow(KeyDamaged);
  expect(await keyring.ceremony.roll('all')).toMatchObject({ damaged: 1, destroyed: [] });
  expect(await read(keyring, other)).toBe(other.ref);
  const again = readFileSync(file);
  again.set(whole.subarray(0, 128), 0);
  writeFileSync(file, again);
  expect(await keyring.ceremony.roll([])).toMatchObject({ rewrapped: 1, damaged: 0, destroyed: [1] });
  expect(await read(keyring, one)).toBe(one.ref);
  const lost = readFileSync(file);
  lost.fill(7, 0, 128).fill(7, 4096, 4096 + 128);
  writeFileSync(file, lost);
  expect(await keyring.ceremony.roll('all', { giveUp: true })).toMatchObject({ damaged: 1, destroyed: [2] });
  expect(await read(keyring, other)).toBe(other.ref);
});

test('one half of a slot that went bad is made good from the other', async () => {
  using at = folder();
  const keyring = await keyringIn(at.dir);
  const all = await kept(keyring, 3, 40);
  const [file] = segments(at.dir) as [string];
  writeFileSync(file, readFileSync(file).fill(9, 0, 4096));
  for (const one of all) expect(await read(keyring, one)).toBe(one.ref);
  await keyring.ceremony.roll('all');
  writeFileSync(file, readFileSync(file).fill(9, 4096, 8192));
  for (const one of all) expect(await read(keyring, one)).toBe(one.ref);
});
