import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cutAfter, folder, keyringIn } from '#test/kit/vault.ts';
import { KeyDestroyed } from './errors.ts';
import type { Keyring } from './keyring.ts';

const aad = 'here';
interface Kept {
  readonly ref: string;
  readonly text: Buffer;
}

/** A vault of five keys, the last of them destroyed. */
async function vault(dir: string): Promise<{ living: [Kept, Kept, Kept, Kept]; dead: string }> {
  const keyring = await keyringIn(dir);
  const made = await keyring.make({ level: 3 }, 5);
  // Its level has a key already: only the slot is written.
  await keyring.make({ level: 1 });
  const kept = made.map((key) => ({ ref: key.ref, text: key.seal(Buffer.from(key.ref), aad) }));
  const [a, b, c, d, e] = kept as [Kept, Kept, Kept, Kept, Kept];
  await keyring.destroy([e.ref]);
  return { living: [a, b, c, d], dead: e.ref };
}

async function lives(keyring: Keyring, { ref, text }: Kept): Promise<boolean> {
  try {
    return (await keyring.open(ref)).open(text, aad).toString() === ref;
  } catch (error) {
    if (error instanceof KeyDestroyed) return false;
    throw error;
  }
}

const one = 256;
const cuts = Array.from({ length: one }, (_, n) => n);

describeCuts(
  'a key that is being destroyed is the one it was or gone; the others live',
  async (dir, { living, dead }, cut) => {
    const [a, ...others] = living;
    await expect(cut((keyring) => keyring.destroy([a.ref]))).rejects.toThrow('down');
    const after = await keyringIn(dir);
    for (const other of others) expect(await lives(after, other)).toBe(true);
    await expect(after.open(dead)).rejects.toThrow(KeyDestroyed);
    const was = await lives(after, a);
    await after.destroy([a.ref]);
    expect(await lives(await keyringIn(dir), a)).toBe(false);
    return was;
  },
);

describeCuts('a key that is being lowered lives, whatever of it is written', async (dir, { living, dead }, cut) => {
  await expect(cut((keyring) => keyring.relevel(living[1].ref, 1))).rejects.toThrow('down');
  const after = await keyringIn(dir);
  for (const other of living) expect(await lives(after, other)).toBe(true);
  await expect(after.open(dead)).rejects.toThrow(KeyDestroyed);
  return true;
});

describeCuts('keys that are being made harm no other', async (dir, { living, dead }, cut) => {
  await expect(cut((keyring) => keyring.make({ level: 3 }))).rejects.toThrow('down');
  const after = await keyringIn(dir);
  for (const other of living) expect(await lives(after, other)).toBe(true);
  await expect(after.open(dead)).rejects.toThrow(KeyDestroyed);
  const [key] = await after.make({ level: 3 });
  expect(await lives(after, { ref: key?.ref as string, text: key?.seal(Buffer.from(key.ref), aad) as Buffer })).toBe(
    true,
  );
  return true;
});

/** One act on a copy of the same vault, cut off at each byte it writes; and with the sector it was at all noise. */
function describeCuts(
  name: string,
  check: (
    dir: string,
    kept: Awaited<ReturnType<typeof vault>>,
    cut: (act: (keyring: Keyring) => Promise<unknown>) => Promise<unknown>,
  ) => Promise<boolean>,
): void {
  test.each([false, true])(`${name} (sector torn: %s)`, async (torn) => {
    using at = folder();
    const kept = await vault(at.dir);
    const outcomes = new Set<boolean>();
    for (const bytes of torn ? [0, one / 2] : cuts) {
      const dir = at.copy();
      const disk = cutAfter(bytes, torn);
      const keyring = await keyringIn(dir, { openFile: disk });
      outcomes.add(await check(dir, kept, (act) => act(keyring)));
      expect(disk.isCut()).toBe(true);
    }
    expect(outcomes.has(true)).toBe(true);
  });
}

test('a destruction that was cut off is not undone by the next one, cut off too', async () => {
  using at = folder();
  const { living } = await vault(at.dir);
  let seen = 0;
  for (const first of [0, 1, 64, 127, 128, 129, 200, 255]) {
    for (const second of [0, 1, 64, 127, 128, 200, 255]) {
      const dir = at.copy();
      for (const [turn, bytes] of [first, second].entries()) {
        const before = turn === 1 && !(await lives(await keyringIn(dir), living[0]));
        await expect((await keyringIn(dir, { openFile: cutAfter(bytes) })).destroy([living[0].ref])).rejects.toThrow(
          'down',
        );
        if (before) seen += 1;
        if (before) expect(await lives(await keyringIn(dir), living[0])).toBe(false);
      }
    }
  }
  expect(seen).toBeGreaterThan(20);
});

test('nothing of a destroyed key is left in the file', async () => {
  using at = folder();
  const keyring = await keyringIn(at.dir);
  const [key] = await keyring.make({ level: 4 });
  const segment = () => {
    const [file] = readdirSync(path.join(at.dir, 'vault')).filter((name) => name.endsWith('.keys'));
    return readFileSync(path.join(at.dir, 'vault', file as string));
  };
  const wrapped = segment().subarray(28, 76);
  expect(segment().subarray(4096).includes(wrapped)).toBe(true);
  await keyring.destroy([key?.ref as string]);
  expect(segment().includes(wrapped)).toBe(false);
});
