import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Device } from './device.ts';
import { KeyDamaged } from './errors.ts';
import type { OnProgress } from '../progress.ts';
import { beginLevels, levelsPlace, readLevels } from './levels.ts';
import { createMaster, type Master, masterPlace, openMasters, readMaster, wrapMaster } from './master.ts';
import { makePassphrase, passphraseBeside, readPassphrase, secretOf } from './passphrase.ts';
import { noDevice, otherDevice, otherPassphrase, vaultDamaged, vaultTorn } from './refusals.ts';
import { suites } from './suites.ts';

export interface Prepare {
  /** The folder of all keys. */
  readonly dir: string;
  /** Where the passphrase lies; by default beside what it opens. */
  readonly passphraseFile?: string | undefined;
  /** Where the master key is opened by a device. */
  readonly device?: Device | undefined;
  /** Of a new set of keys. */
  readonly suite?: keyof typeof suites | undefined;
  /** Off for a further server, and where the database names keys of a vault: nothing is made in its place. */
  readonly make: boolean;
  readonly now: () => number;
  readonly onProgress?: OnProgress;
}

export function vaultFolder(dir: string): string {
  return path.join(dir, 'vault');
}

/** The master key as it is kept; made where there are no keys of objects yet, never in the place of a lost one. Throws `StartError`. */
export async function prepareMaster(options: Prepare): Promise<Master> {
  const { dir, make } = options;
  const master = await readMaster(dir).catch(unreadable);
  if (master) {
    if (!existsSync(levelsPlace(dir))) throw vaultTorn(levelsPlace(dir));
    await readLevels(dir).catch(unreadable);
    return master;
  }
  if (!make || (await isUsed(dir))) throw vaultTorn(masterPlace(dir));
  await mkdir(vaultFolder(dir), { recursive: true, mode: 0o700 });
  await beginLevels(dir);
  await createMaster(dir, await newMaster(options));
  return (await readMaster(dir)) as Master;
}

/** As long as the passphrase lies beside what it opens, whoever takes the folder has both. */
export function liesBeside(place: string) {
  return {
    level: 'warn',
    zh: `口令文件 ${place} 与它打开的加密密钥放在一起：谁拿到数据目录，就能读出全部内容。请把它移到别处（如保密U盘），启动时用 --passphrase-file 指定`,
    en: `the passphrase ${place} lies beside the keys it opens: whoever takes the data directory reads everything. Move it elsewhere and name it with --passphrase-file at the start`,
  } as const;
}

export const startsSealed = {
  level: 'warn',
  zh: '加密密钥分为份额，尚未解封：涉及加密内容的事项暂不能办理。请由份额持有人在本机执行 jingui keys unseal',
  en: 'the master key is in shares and not open yet: what touches encrypted content waits. Its holders open it on this machine with jingui keys unseal',
} as const;

/** What the passphrase opens. Throws `StartError`. */
export async function secretBy(master: Master & { how: 'passphrase' }, place: string): Promise<Buffer> {
  const secret = await secretOf(await readPassphrase(place), master);
  try {
    openMasters(master, secret);
    return secret;
  } catch (error) {
    throw error instanceof KeyDamaged ? otherPassphrase(place) : error;
  }
}

/** The same with what the device makes. Throws `StartError` where there is none, or another. */
export async function secretFrom(master: Master & { how: 'pkcs11' }, device: Device | undefined): Promise<Buffer> {
  if (!device) throw noDevice();
  const secret = await device.secretOf(Buffer.from(master.salt, 'base64'));
  try {
    openMasters(master, secret);
    return secret;
  } catch (error) {
    throw error instanceof KeyDamaged ? otherDevice() : error;
  }
}

async function newMaster({ dir, passphraseFile, suite: name = 'international', now }: Prepare): Promise<Master> {
  const suite = suites[name];
  const vault = randomBytes(8).toString('hex');
  const salt = randomBytes(16).toString('base64');
  if (passphraseFile === undefined) await makePassphrase(dir);
  const kdf = passphraseFile === undefined ? 'hkdf' : 'argon2id';
  const secret = await secretOf(await readPassphrase(passphraseFile ?? passphraseBeside(dir)), { kdf, salt });
  const wrapped = [wrapMaster(suite, vault, secret, 1, randomBytes(suite.keyBytes))];
  const since = new Date(now()).toISOString();
  return { format: 1, vault, suite: suite.id, since, wrapped, how: 'passphrase', kdf, salt };
}

async function isUsed(dir: string): Promise<boolean> {
  const files = await readdir(vaultFolder(dir)).catch(() => []);
  if (files.some((name) => name.endsWith('.keys'))) return true;
  return existsSync(levelsPlace(dir)) && (await readLevels(dir).catch(unreadable)).keys.length > 0;
}

function unreadable(error: unknown): never {
  throw error instanceof KeyDamaged ? vaultDamaged(error.what, error) : error;
}
