import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folder, keyringIn, sharedLock } from '#test/kit/vault.ts';
import { StartError } from '../start-error.ts';
import { KeyDamaged, KeyDestroyed } from './errors.ts';
import type { Keyring } from './keyring.ts';

const aad = 'here';

async function say(keyring: Keyring, ref: string, sealed: Buffer): Promise<string> {
  return (await keyring.open(ref)).open(sealed, aad).toString();
}

test.each(['international', 'sm'] as const)('keys outlive the server, suite %s', async (suite) => {
  using at = folder();
  const first = await keyringIn(at.dir, { suite });
  const made = await first.make({ level: 3 }, 100);
  const [personal] = await first.make({ level: 'personal' });
  expect(new Set([...made, personal].map((key) => key?.ref)).size).toBe(101);
  const sealed = made.map((key, n) => ({ ref: key.ref, text: key.seal(Buffer.from(`绝密 ${n}`), aad) }));
  const second = await keyringIn(at.dir);
  expect(second.state()).toBe('open');
  for (const [n, { ref, text }] of sealed.entries()) expect(await say(second, ref, text)).toBe(`绝密 ${n}`);
});

test('a destroyed key stays destroyed, on another server at once, and its neighbours open', async () => {
  using at = folder();
  const lock = sharedLock();
  const [one, two] = [await keyringIn(at.dir, { lock }), await keyringIn(at.dir, { lock })];
  const [a, b, c] = await one.make({ level: 2 }, 3);
  if (!a || !b || !c) throw new Error('three were asked for');
  const text = b.seal(Buffer.from('b'), aad);
  const other = c.seal(Buffer.from('c'), aad);
  expect(await say(two, b.ref, text)).toBe('b');
  await one.destroy([b.ref, a.ref]);
  for (const keyring of [one, two, await keyringIn(at.dir)]) {
    await expect(keyring.open(b.ref)).rejects.toThrow(KeyDestroyed);
    expect(await say(keyring, c.ref, other)).toBe('c');
  }
  await two.destroy([b.ref]);
  await expect(one.relevel(b.ref, 0)).rejects.toThrow(KeyDestroyed);
  await expect(two.open(b.ref)).rejects.toThrow(KeyDestroyed);
});

test('two servers that make, relevel and destroy at once never touch one another’s keys', async () => {
  using at = folder();
  const lock = sharedLock();
  const servers = await Promise.all([1, 2, 3].map(() => keyringIn(at.dir, { lock })));
  const kept: { ref: string; text: Buffer }[] = [];
  const gone: string[] = [];
  const rounds = servers.map(async (keyring, who) => {
    for (let n = 0; n < 12; n++) {
      const made = await Promise.all([keyring.make({ level: 4 }, 2), keyring.make({ level: 1 }, 1)]);
      const [stays, goes, falls] = made.flat();
      if (!stays || !goes || !falls) throw new Error('three were asked for');
      kept.push({ ref: stays.ref, text: stays.seal(Buffer.from('stays'), aad) });
      kept.push({ ref: falls.ref, text: falls.seal(Buffer.from('stays'), aad) });
      const next = servers[(who + 1) % servers.length] as Keyring;
      await Promise.all([next.destroy([goes.ref]), next.relevel(falls.ref, 0)]);
      gone.push(goes.ref);
    }
  });
  await Promise.all(rounds);
  const after = await keyringIn(at.dir);
  for (const { ref, text } of kept) expect(await say(after, ref, text)).toBe('stays');
  for (const ref of gone) await expect(after.open(ref)).rejects.toThrow(KeyDestroyed);
  expect(new Set(kept.map(({ ref }) => ref)).size).toBe(72);
});

test('a name that no key has is damaged, not destroyed', async () => {
  using at = folder();
  const keyring = await keyringIn(at.dir);
  const [key] = await keyring.make({ level: 0 });
  for (const ref of ['', 'x', '../x.0', '00000000.0', `${key?.ref.split('.')[0]}.999`])
    await expect(keyring.open(ref)).rejects.toThrow(KeyDamaged);
});

test.each(['master.json', 'vault/levels.json'])('no new %s is made in the place of a lost one', async (lost) => {
  using at = folder();
  await (await keyringIn(at.dir)).make({ level: 0 });
  rmSync(path.join(at.dir, lost));
  const again = await keyringIn(at.dir).catch((error: unknown) => error);
  expect(again).toBeInstanceOf(StartError);
  expect(again).toMatchObject({ code: 'keys_lost' });
});

test('a further server makes no keys of its own', async () => {
  using at = folder();
  await expect(keyringIn(at.dir, { make: false })).rejects.toMatchObject({ code: 'keys_lost' });
});

test('only the right passphrase opens, and where it lies beside the keys that is told', async () => {
  using at = folder();
  const told: string[] = [];
  const onProgress = ({ en }: { en: string }) => void told.push(en);
  await keyringIn(at.dir, { onProgress });
  expect(told).toEqual([expect.stringContaining('lies beside the keys')]);
  const elsewhere = path.join(at.dir, '..', 'passphrase');
  await expect(keyringIn(at.dir, { passphraseFile: elsewhere })).rejects.toMatchObject({ code: 'keys_passphrase' });
  writeFileSync(elsewhere, 'another passphrase than the right one');
  await expect(keyringIn(at.dir, { passphraseFile: elsewhere })).rejects.toMatchObject({ code: 'keys_passphrase' });
  renameSync(path.join(at.dir, 'passphrase'), elsewhere);
  expect((await keyringIn(at.dir, { passphraseFile: elsewhere, onProgress })).state()).toBe('open');
  expect(told.length).toBe(1);
  await expect(keyringIn(at.dir)).rejects.toMatchObject({ code: 'keys_passphrase' });
});

test('a passphrase of one’s own opens too', async () => {
  using at = folder();
  const elsewhere = path.join(at.dir, '..', 'passphrase');
  writeFileSync(elsewhere, '三句话 不会 写在 这台 机器上的 口令\n');
  await keyringIn(at.dir, { passphraseFile: elsewhere });
  expect((await keyringIn(at.dir, { passphraseFile: elsewhere })).state()).toBe('open');
  writeFileSync(elsewhere, 'short');
  await expect(keyringIn(at.dir, { passphraseFile: elsewhere })).rejects.toMatchObject({ code: 'keys_passphrase' });
});

test('a key says its level as the vault has it now', async () => {
  using at = folder();
  const keyring = await keyringIn(at.dir);
  const [key] = await keyring.make({ level: 5 });
  const [own] = await keyring.make({ level: 'personal' });
  if (!key || !own) throw new Error('two were asked for');
  expect([key.level, (await keyring.open(key.ref)).level]).toEqual([5, 5]);
  expect((await keyring.open(own.ref)).level).toBe('personal');
  await keyring.relevel(key.ref, 2);
  expect((await keyring.open(key.ref)).level).toBe(2);
});

test('what is no key is destroyed without a word, again and again', async () => {
  using at = folder();
  const keyring = await keyringIn(at.dir);
  const [a, b] = await keyring.make({ level: 1 }, 2);
  if (!a || !b) throw new Error('two were asked for');
  const never = `${a.ref.split('.')[0]}.31`;
  for (let n = 0; n < 2; n++) await keyring.destroy([a.ref, a.ref, '00000000.4', 'nothing', never]);
  await expect(keyring.open(a.ref)).rejects.toThrow(KeyDestroyed);
  await expect(keyring.open(never)).rejects.toThrow(KeyDestroyed);
  expect((await keyring.open(b.ref)).ref).toBe(b.ref);
});
