import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { OpenFile } from './disk.ts';
import { replaceFile } from './durable.ts';
import { KeysSealed } from './errors.ts';
import { createLevelKeys } from './level-keys.ts';
import { classes, classOf, type KeyLevel, readLevels } from './levels.ts';
import { readLetter, writeLetter } from './letter.ts';
import { createMasterHand } from './master-hand.ts';
import type { ObjectKey } from './object-key.ts';
import type { Sent } from './pairs.ts';
import { passphraseBeside, readPassphrase, secretOf } from './passphrase.ts';
import { liesBeside, type Prepare, prepareMaster, secretBy, secretFrom, vaultFolder } from './prepare.ts';
import { noDevice } from './refusals.ts';
import { type Rolled, roll } from './roll.ts';
import { splitSecret } from './shares.ts';
import { createUnsealing, type Given } from './unsealing.ts';
import { createVault, type Lock } from './vault.ts';

/** All keys of what is stored. */
export interface Keyring {
  /** Sealed until the shares of the master key were given: nothing can be opened and nothing new be sealed. */
  state(): 'open' | 'sealed';
  /** New keys, on the disk before they are answered: asked for before the commit, so that one without its row is possible, and harmless. */
  make(of: { readonly level: KeyLevel }, n?: number): Promise<ObjectKey[]>;
  /** Throws `KeyDestroyed`, `KeyDamaged`, `KeysSealed`. */
  open(ref: string): Promise<ObjectKey>;
  /** At once on every server, without a way back; also while the keys are sealed. Asked for after the commit, and again until it was answered. */
  destroy(refs: readonly string[]): Promise<void>;
  /** The same key under another level. Of what rises old copies hold it under the lower one still: it had better take a new key. */
  relevel(ref: string, to: KeyLevel): Promise<void>;
  /** What was sent to a key pair of the installation. Throws `KeysSealed`, `KeyDamaged`. */
  received(sent: Sent, aad: string): Promise<Buffer>;
  /** Seals also while the keys are sealed. */
  writeLetter(plain: Uint8Array, aad: string): Promise<string>;
  /** Throws `KeysSealed`, `KeyDamaged`. */
  readLetter(text: string, aad: string): Promise<Buffer>;
  /** Nobody writes to the folder of keys meanwhile: for a copy of it. */
  hold: Lock;
  readonly ceremony: Ceremony;
}

/** What is done to the master key and the level keys, by people on the machine and by the monthly duty. */
export interface Ceremony {
  /** One share of the master key. */
  give(line: string): Promise<Given>;
  /** The passphrase opens again what was sealed by hand. Throws `StartError`. */
  openWith(passphraseFile?: string): Promise<void>;
  /** Shares given so far. */
  given(): number;
  /** Forgets the master key at once. */
  seal(): void;
  /** Lines of shares; the master key is theirs, and a new one, as soon as `commit` is called. */
  split(
    needed: number,
    total: number,
  ): Promise<{ readonly set: string; readonly lines: readonly string[]; commit(): Promise<void> }>;
  /** Reads the passphrase in this file; what comes back makes a new master key that it opens. Throws `StartError`. */
  passphrase(file: string): Promise<() => Promise<void>>;
  /** A new master key, opened by the device that was named at the start. Throws `StartError`. */
  device(): Promise<() => Promise<void>>;
  /** A new master key, opened as before. */
  renew(): Promise<void>;
  /** New level keys; see `roll`. */
  roll(levels: readonly KeyLevel[] | 'all', options?: RollAsk): Promise<Rolled>;
}

interface RollAsk {
  readonly giveUp?: boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface KeyringOptions extends Prepare {
  readonly lock: Lock;
  /** How files of the vault are opened. */
  readonly openFile?: OpenFile;
}

/** Opens the keys, or leaves them sealed where they are in shares. Throws `StartError`. */
export async function openKeyring(options: KeyringOptions): Promise<Keyring> {
  const { dir, lock, now, openFile } = options;
  const master = await prepareMaster(options);
  const beside = passphraseBeside(dir);
  const hand = createMasterHand(dir, now);
  const folder = vaultFolder(dir);
  const levelKeys = createLevelKeys({ dir, now, master: hand.of });
  const vault = createVault({ folder, levelKeys, lock, open: openFile });
  const unsealing = createUnsealing(hand);
  const whileOpen = <T>(work: () => Promise<T>): Promise<T> =>
    hand.isOpen ? work() : Promise.reject(new KeysSealed());

  async function openWith(file = options.passphraseFile ?? beside): Promise<void> {
    const kept = await hand.kept();
    if (kept.how === 'passphrase') await hand.open(await secretBy(kept, file));
    if (kept.how === 'pkcs11') await hand.open(await secretFrom(kept, options.device));
  }

  async function pairUp(): Promise<void> {
    if (hand.isOpen && (await readLevels(dir)).pairs.length === 0) await lock(levelKeys.pair);
  }

  if (master.how !== 'shares') await openWith();
  if (master.how === 'passphrase') {
    if (options.passphraseFile === undefined) options.onProgress?.(liesBeside(beside));
  }
  if (master.wrapped.length > 1) await lock(hand.tidy);
  await pairUp();

  const ceremony: Ceremony = {
    give: async (line) => {
      const came = await unsealing.give(line);
      await pairUp();
      return came;
    },
    openWith,
    given: () => unsealing.given,
    seal: () => {
      hand.close();
      levelKeys.forget();
      unsealing.forget();
    },
    split: async (needed, total) => {
      const { lines, secret, set, marks } = await splitSecret(needed, total);
      const commit = async () => {
        await lock(() => hand.renew(levelKeys.rewrap, { how: 'shares', set, needed, marks: [...marks] }, secret));
        await forgetPassphrase(beside);
      };
      return { set, lines, commit: () => whileOpen(commit) };
    },
    passphrase: async (file) => {
      const salt = randomBytes(16).toString('base64');
      const secret = await secretOf(await readPassphrase(file), { kdf: 'argon2id', salt });
      const way = { how: 'passphrase', kdf: 'argon2id', salt } as const;
      return async () => {
        await whileOpen(() => lock(() => hand.renew(levelKeys.rewrap, way, secret)));
        if (path.resolve(file) !== path.resolve(beside)) await forgetPassphrase(beside);
      };
    },
    device: async () => {
      if (!options.device) throw noDevice();
      const salt = randomBytes(32);
      const secret = await options.device.secretOf(salt);
      const way = { how: 'pkcs11', salt: salt.toString('base64') } as const;
      return async () => {
        await whileOpen(() => lock(() => hand.renew(levelKeys.rewrap, way, secret)));
        await forgetPassphrase(beside);
      };
    },
    renew: () => whileOpen(() => lock(() => hand.renew(levelKeys.rewrap))),
    roll: (levels, { giveUp, onProgress } = {}) =>
      whileOpen(async () => {
        const how = { folder, levelKeys, lock, open: openFile, giveUp, onProgress };
        // One that was cut off is finished first.
        const before = await roll([], how);
        const after = await roll(levels === 'all' ? classes : levels.map(classOf), how);
        return {
          rewrapped: before.rewrapped + after.rewrapped,
          damaged: Math.max(before.damaged, after.damaged),
          destroyed: [...before.destroyed, ...after.destroyed],
        };
      }),
  };

  return {
    state: () => (hand.isOpen ? 'open' : 'sealed'),
    make: ({ level }, n = 1) => whileOpen(() => vault.make(classOf(level), n)),
    open: (ref) => whileOpen(() => vault.open(ref)),
    destroy: (refs) => vault.destroy(refs),
    relevel: (ref, to) => whileOpen(() => vault.rewrap(ref, classOf(to))),
    received: levelKeys.received,
    writeLetter: async (plain, aad) => {
      const pair = (await readLevels(dir)).pairs.at(-1);
      if (!pair) throw new KeysSealed();
      return writeLetter(pair, plain, aad);
    },
    readLetter: (text, aad) => readLetter(text, aad, levelKeys.received),
    hold: lock,
    ceremony,
  };
}

/** One that we made opens nothing any more. */
async function forgetPassphrase(beside: string): Promise<void> {
  if (!existsSync(beside)) return;
  await replaceFile(beside, '');
  await rm(beside);
}
