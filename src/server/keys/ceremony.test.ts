import { createHmac } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folder, keyringIn, sharedLock } from '#test/kit/vault.ts';
import { type Device, pkcs11Device } from './device.ts';
import { KeysSealed } from './errors.ts';
import type { Keyring } from './keyring.ts';
import { readMaster } from './master.ts';
import { keysStatus } from './status.ts';

const aad = 'here';

async function something(keyring: Keyring) {
  const [key] = await keyring.make({ level: 4 });
  if (!key) throw new Error('one was asked for');
  const text = key.seal(Buffer.from('绝密'), aad);
  return async (by: Keyring) => (await by.open(key.ref)).open(text, aad).toString();
}

async function inShares(dir: string) {
  const keyring = await keyringIn(dir);
  const read = await something(keyring);
  const { lines, commit } = await keyring.ceremony.split(3, 5);
  await commit();
  return { keyring, read, lines };
}

test('with its master key in shares a server starts sealed, and any three open it', async () => {
  using at = folder();
  const { keyring, read, lines } = await inShares(at.dir);
  expect(await read(keyring)).toBe('绝密');
  expect(existsSync(path.join(at.dir, 'passphrase'))).toBe(false);
  for (const some of [
    [0, 1, 2],
    [4, 2, 0],
  ]) {
    const next = await keyringIn(at.dir);
    expect(next.state()).toBe('sealed');
    await expect(next.make({ level: 0 })).rejects.toThrow(KeysSealed);
    await expect(read(next)).rejects.toThrow(KeysSealed);
    const given = [];
    for (const n of some) given.push(await next.ceremony.give(lines[n] as string));
    expect(given.map(({ is }) => is)).toEqual(['taken', 'taken', 'opened']);
    expect(await read(next)).toBe('绝密');
    expect(await next.ceremony.give(lines[3] as string)).toEqual({ is: 'open' });
  }
});

test('the same share twice is one, a wrong one is told and counts for nothing', async () => {
  using at = folder();
  const { lines, read } = await inShares(at.dir);
  using elsewhere = folder();
  const theirs = await inShares(elsewhere.dir);
  const next = await keyringIn(at.dir);
  const give = (line: string) => next.ceremony.give(line);
  await give(lines[0] as string);
  expect(await give(lines[0] as string)).toMatchObject({ is: 'taken', given: 1, needed: 3 });
  expect(await give(theirs.lines[1] as string)).toEqual({ is: 'wrong', why: 'other-set' });
  expect(await give(`${lines[1]}0`)).toEqual({ is: 'wrong', why: 'misspelt' });
  await give(lines[1] as string);
  expect(next.ceremony.given()).toBe(2);
  expect(await give(lines[2] as string)).toMatchObject({ is: 'opened' });
  expect(await read(next)).toBe('绝密');
});

test('sealed again it forgets at once; destroying goes on', async () => {
  using at = folder();
  const { keyring, lines, read } = await inShares(at.dir);
  const [key] = await keyring.make({ level: 1 });
  keyring.ceremony.seal();
  await expect(read(keyring)).rejects.toThrow(KeysSealed);
  await keyring.destroy([key?.ref as string]);
  for (const line of lines.slice(0, 3)) await keyring.ceremony.give(line);
  expect(await read(keyring)).toBe('绝密');
  await expect(keyring.open(key?.ref as string)).rejects.toThrow('destroyed');
});

test('after a new splitting the old shares open nothing', async () => {
  using at = folder();
  const { keyring, lines, read } = await inShares(at.dir);
  const second = await keyring.ceremony.split(2, 2);
  await second.commit();
  const next = await keyringIn(at.dir);
  expect(await next.ceremony.give(lines[0] as string)).toEqual({ is: 'wrong', why: 'other-set' });
  for (const line of second.lines) await next.ceremony.give(line);
  expect(await read(next)).toBe('绝密');
  expect(await keysStatus(at.dir)).toMatchObject({ how: 'shares', shares: { needed: 2, total: 2 } });
});

test('shares that nobody has put in force change nothing', async () => {
  using at = folder();
  const keyring = await keyringIn(at.dir);
  const before = readFileSync(path.join(at.dir, 'master.json'), 'utf8');
  await keyring.ceremony.split(2, 3);
  expect(readFileSync(path.join(at.dir, 'master.json'), 'utf8')).toBe(before);
  expect((await keyringIn(at.dir)).state()).toBe('open');
});

test('from shares back to a passphrase of one’s own', async () => {
  using at = folder();
  const { keyring, read } = await inShares(at.dir);
  const file = path.join(at.dir, '..', 'own passphrase');
  writeFileSync(file, 'a passphrase that is long enough');
  await (await keyring.ceremony.passphrase(file))();
  expect(await read(keyring)).toBe('绝密');
  expect(await read(await keyringIn(at.dir, { passphraseFile: file }))).toBe('绝密');
  await expect(keyringIn(at.dir)).rejects.toMatchObject({ code: 'keys_passphrase' });
});

test('a new master key is followed by a server that runs; one whose secret is no more the right one is sealed', async () => {
  using at = folder();
  const lock = sharedLock();
  const [one, two] = [await keyringIn(at.dir, { lock }), await keyringIn(at.dir, { lock })];
  const read = await something(one);
  const old = (await readMaster(at.dir))?.wrapped;
  await one.ceremony.renew();
  const master = await readMaster(at.dir);
  expect([old?.map((key) => key.master), master?.wrapped.map((key) => key.master)]).toEqual([[1], [2]]);
  expect(await read(two)).toBe('绝密');
  expect((await two.make({ level: 2 })).length).toBe(1);
  const { lines, commit } = await one.ceremony.split(2, 2);
  await commit();
  await expect(two.make({ level: 3 })).rejects.toThrow(KeysSealed);
  expect(two.state()).toBe('sealed');
  for (const line of lines) await two.ceremony.give(line);
  expect(await read(two)).toBe('绝密');
});

/** Makes secrets as a device would: of a key that stays with it. */
function deviceOf(key: string): Device {
  return { secretOf: async (salt) => createHmac('sha256', key).update(salt).digest() };
}

test('a device opens the master key; without it, or with another, the server does not start', async () => {
  using at = folder();
  const device = deviceOf('a');
  const keyring = await keyringIn(at.dir, { device });
  const read = await something(keyring);
  await (await keyring.ceremony.device())();
  expect(existsSync(path.join(at.dir, 'passphrase'))).toBe(false);
  await expect(keyringIn(at.dir)).rejects.toMatchObject({ code: 'keys_device' });
  await expect(keyringIn(at.dir, { device: deviceOf('b') })).rejects.toMatchObject({ code: 'keys_device' });
  const again = await keyringIn(at.dir, { device });
  expect(await read(again)).toBe('绝密');
  await again.ceremony.renew();
  expect(await read(await keyringIn(at.dir, { device }))).toBe('绝密');
  expect(await keysStatus(at.dir)).toMatchObject({ how: 'pkcs11' });
});

test('where the module that speaks to devices is not installed, that is said with the way out', async () => {
  using at = folder();
  const device = pkcs11Device({ library: 'nowhere.so', pinFile: 'nowhere' });
  await expect(keyringIn(at.dir, { device }).then((keyring) => keyring.ceremony.device())).rejects.toMatchObject({
    code: 'keys_device',
    says: { zh: expect.stringContaining('pkcs11js') },
  });
});
