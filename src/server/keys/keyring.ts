import type { OpenFile } from './disk.ts';
import { KeyDamaged, KeysSealed } from './errors.ts';
import { createLevelKeys } from './level-keys.ts';
import { classOf, type KeyLevel } from './levels.ts';
import { type Master, openMasters, readMaster } from './master.ts';
import type { ObjectKey } from './object-key.ts';
import { passphraseBeside } from './passphrase.ts';
import { liesBeside, type Prepare, prepareMaster, secretBy, vaultFolder } from './prepare.ts';
import { type Suite, suiteOf } from './suites.ts';
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
  /** Nobody writes to the folder of keys meanwhile: for a copy of it. */
  hold: Lock;
}

export interface KeyringOptions extends Prepare {
  readonly lock: Lock;
  /** How files of the vault are opened. */
  readonly openFile?: OpenFile;
}

export async function openKeyring(options: KeyringOptions): Promise<Keyring> {
  const { dir, lock, now } = options;
  let master = await prepareMaster(options);
  const beside = passphraseBeside(dir);
  let secret: Buffer | null = await secretBy(master, options.passphraseFile ?? beside);
  if (options.passphraseFile === undefined) options.onProgress?.(liesBeside(beside));
  let masters = openMasters(master, secret);

  /** Another server may have put a new master key in the place of ours. */
  async function masterOf(n: number): Promise<{ key: Buffer; suite: Suite }> {
    if (!secret) throw new KeysSealed();
    if (!masters.has(n)) {
      master = (await readMaster(dir)) as Master;
      masters = openMasters(master, secret);
    }
    const [key, suite] = [masters.get(n), suiteOf(master.suite)];
    if (!key || !suite) throw new KeyDamaged(`master key ${n}`);
    return { key, suite };
  }

  const levelKeys = createLevelKeys({ dir, now, master: masterOf });
  const vault = createVault({ folder: vaultFolder(dir), levelKeys, lock, open: options.openFile });
  const whileOpen = <T>(work: () => Promise<T>): Promise<T> => (secret ? work() : Promise.reject(new KeysSealed()));

  return {
    state: () => (secret ? 'open' : 'sealed'),
    make: ({ level }, n = 1) => whileOpen(() => vault.make(classOf(level), n)),
    open: (ref) => whileOpen(() => vault.open(ref)),
    destroy: (refs) => vault.destroy(refs),
    relevel: (ref, to) => whileOpen(() => vault.rewrap(ref, classOf(to))),
    hold: lock,
  };
}
