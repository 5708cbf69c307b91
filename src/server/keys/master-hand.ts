import { randomBytes } from 'node:crypto';
import { KeyDamaged, KeysSealed } from './errors.ts';
import { readLevels } from './levels.ts';
import { type Master, openMasters, readMaster, suiteOfMaster, type Way, wrapMaster, writeMaster } from './master.ts';
import type { Suite } from './suites.ts';

/** The master key in the memory of this server, as long as it is open. */
export interface MasterHand {
  readonly isOpen: boolean;
  /** As it is kept now; another server may have changed that. */
  kept(): Promise<Master>;
  /** Throws `KeysSealed`. */
  of(n: number): Promise<{ readonly key: Buffer; readonly suite: Suite }>;
  /** Throws `KeyDamaged` where it is another secret. */
  open(secret: Buffer): Promise<void>;
  close(): void;
  /**
   * A new master key, opened by this way from now on, or as before. `rewrap` puts everything under it. Wants the lock of the vault. Cut off
   * anywhere, the master key that is in use is kept, for the old way or the new one.
   */
  renew(rewrap: Rewrap, way?: Way, secret?: Buffer): Promise<void>;
  /** Takes away what a renewal that was cut off left. Wants the lock. */
  tidy(): Promise<void>;
}

type Rewrap = (to: { readonly n: number; readonly key: Buffer }) => Promise<void>;

export function createMasterHand(dir: string, now: () => number): MasterHand {
  let secret: Buffer | null = null;
  let masters = new Map<number, Buffer>();

  async function kept(): Promise<Master> {
    const master = await readMaster(dir);
    if (!master) throw new KeyDamaged('master.json');
    return master;
  }

  function close(): void {
    for (const key of [secret, ...masters.values()]) key?.fill(0);
    secret = null;
    masters = new Map();
  }

  async function of(n: number): Promise<{ key: Buffer; suite: Suite }> {
    if (!secret) throw new KeysSealed();
    const master = await kept();
    if (!masters.has(n)) {
      try {
        masters = openMasters(master, secret);
      } catch (error) {
        if (!(error instanceof KeyDamaged)) throw error;
        // On another server the key was put under another passphrase, or into other shares: ours opens nothing any more.
        close();
        throw new KeysSealed();
      }
    }
    const key = masters.get(n);
    if (!key) throw new KeyDamaged(`master key ${n}`);
    return { key, suite: suiteOfMaster(master) };
  }

  return {
    get isOpen() {
      return secret !== null;
    },
    kept,
    of,
    async open(with_) {
      masters = openMasters(await kept(), with_);
      secret = with_;
    },
    close,
    async renew(rewrap, way, next) {
      if (!secret) throw new KeysSealed();
      const master = await kept();
      const { master: inUse } = await readLevels(dir);
      const { key: old, suite } = await of(inUse);
      const by = next ?? secret;
      const n = 1 + Math.max(...master.wrapped.map((one) => one.master));
      const key = randomBytes(suite.keyBytes);
      const { format, vault } = master;
      const since = way ? new Date(now()).toISOString() : master.since;
      const kind = way ?? wayOf(master);
      const [first, second] = [wrapMaster(suite, vault, by, inUse, old), wrapMaster(suite, vault, by, n, key)];
      const both: Master = { format, vault, suite: suite.id, since, wrapped: [first, second], ...kind };
      await writeMaster(dir, both);
      secret = by;
      masters.set(n, key);
      await rewrap({ n, key });
      await writeMaster(dir, { ...both, wrapped: [second] });
      masters.delete(inUse);
    },
    async tidy() {
      const [master, levels] = [await kept(), await readLevels(dir)];
      const wrapped = master.wrapped.filter((one) => one.master === levels.master);
      if (wrapped.length > 0 && wrapped.length < master.wrapped.length) await writeMaster(dir, { ...master, wrapped });
    },
  };
}

function wayOf(master: Master): Way {
  if (master.how === 'shares') return { how: 'shares', set: master.set, needed: master.needed, marks: master.marks };
  if (master.how === 'pkcs11') return { how: 'pkcs11', salt: master.salt };
  return { how: 'passphrase', kdf: master.kdf, salt: master.salt };
}
