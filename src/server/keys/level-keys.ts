import { randomBytes } from 'node:crypto';
import { KeyDamaged } from './errors.ts';
import { type KeyClass, type LevelKey, type Levels, readLevels, writeLevels } from './levels.ts';
import { makePair, received, rewrapPair, type Sent } from './pairs.ts';
import { type Suite, suiteOf, unwrap, wrap } from './suites.ts';

/** A level key at hand. */
export interface Opened {
  readonly id: number;
  readonly of: KeyClass;
  readonly suite: Suite;
  readonly key: Buffer;
}

export interface LevelKeysOptions {
  readonly dir: string;
  readonly now: () => number;
  /** The master key of this number, and the suite new keys are of. Throws `KeysSealed`. */
  readonly master: (n: number) => Promise<{ readonly key: Buffer; readonly suite: Suite }>;
}

/** What works on `levels.json`. All but `of` and `received` wants the lock of the vault: other servers read and write the same file. */
export interface LevelKeys {
  /** Null where it was destroyed. */
  of(id: number): Promise<Opened | null>;
  /** The one that wraps new keys of the class this month, made where there is none. */
  current(of: KeyClass): Promise<Opened>;
  /** Keys under these were destroyed: what is left of them goes with the level key. */
  soil(ids: ReadonlySet<number>): Promise<void>;
  /** Every other key of the classes is to go; each class has a new one. Those that are to go already are finished first. */
  retire(of: readonly KeyClass[]): Promise<readonly LevelKey[]>;
  /** Nothing is under these any more. */
  destroy(ids: ReadonlySet<number>): Promise<void>;
  /** Makes the pair backups are sealed to, where there is none. */
  pair(): Promise<void>;
  /** What was sent to a pair. Throws `KeysSealed`, `KeyDamaged`. */
  received(sent: Sent, aad: string): Promise<Buffer>;
  /** All of them under another master key; what is sealed from now on is sealed to another pair. */
  rewrap(to: { readonly n: number; readonly key: Uint8Array }): Promise<void>;
  /** Forgets what is in memory. */
  forget(): void;
}

export function createLevelKeys({ dir, now, master }: LevelKeysOptions): LevelKeys {
  const known = new Map<number, Opened>();

  async function open(levels: Levels, one: LevelKey): Promise<Opened> {
    const suite = suiteOf(one.suite);
    if (!suite || one.wrapped === null) throw new KeyDamaged(`level key ${one.id}`);
    const { key: by, suite: wrapping } = await master(levels.master);
    const key = unwrap(wrapping, by, Buffer.from(one.wrapped, 'base64'), nameOf(one));
    const opened = { id: one.id, of: one.class, suite, key };
    known.set(one.id, opened);
    return opened;
  }

  async function made(levels: Levels, of: KeyClass): Promise<{ levels: Levels; one: LevelKey }> {
    const { key: by, suite } = await master(levels.master);
    const at = new Date(now()).toISOString();
    const id = 1 + Math.max(0, ...levels.keys.map((key) => key.id));
    const named = { id, class: of, month: at.slice(0, 7) };
    const wrapped = wrap(suite, by, randomBytes(suite.keyBytes), nameOf(named)).toString('base64');
    const one: LevelKey = {
      ...named,
      suite: suite.id,
      state: 'current',
      wrapped,
      dirty: null,
      made: at,
      destroyed: null,
    };
    const others = levels.keys.map((key) =>
      key.class === of && key.state === 'current' ? { ...key, state: 'old' as const } : key,
    );
    return { levels: { ...levels, keys: [...others, one] }, one };
  }

  return {
    async of(id) {
      const there = known.get(id);
      if (there) return there;
      const levels = await readLevels(dir);
      const one = levels.keys.find((key) => key.id === id);
      if (!one) throw new KeyDamaged(`level key ${id}`);
      return one.state === 'destroyed' ? null : open(levels, one);
    },
    async current(of) {
      const levels = await readLevels(dir);
      const month = new Date(now()).toISOString().slice(0, 7);
      // A clock that was set back makes no key of a month that is past.
      const there = levels.keys.find((key) => key.class === of && key.state === 'current' && key.month >= month);
      if (there) return known.get(there.id) ?? open(levels, there);
      const next = await made(levels, of);
      await writeLevels(dir, next.levels);
      return open(next.levels, next.one);
    },
    async soil(ids) {
      const levels = await readLevels(dir);
      const at = new Date(now()).toISOString();
      if (!levels.keys.some((key) => ids.has(key.id) && key.dirty === null)) return;
      const keys = levels.keys.map((key) => (ids.has(key.id) ? { ...key, dirty: key.dirty ?? at } : key));
      await writeLevels(dir, { ...levels, keys });
    },
    async retire(of) {
      let levels = await readLevels(dir);
      const under = levels.keys.filter(({ state }) => state === 'retiring');
      if (under.length > 0) return under;
      const going = new Set(
        levels.keys.filter((key) => of.includes(key.class) && key.state !== 'destroyed').map(({ id }) => id),
      );
      if (going.size === 0) return [];
      for (const one of of)
        if (levels.keys.some((key) => key.class === one && going.has(key.id))) ({ levels } = await made(levels, one));
      const keys = levels.keys.map((key) => (going.has(key.id) ? { ...key, state: 'retiring' as const } : key));
      await writeLevels(dir, { ...levels, keys });
      return keys.filter(({ state }) => state === 'retiring');
    },
    async destroy(ids) {
      const levels = await readLevels(dir);
      const at = new Date(now()).toISOString();
      const keys = levels.keys.map((key) =>
        ids.has(key.id) ? { ...key, state: 'destroyed' as const, wrapped: null, destroyed: at } : key,
      );
      await writeLevels(dir, { ...levels, keys });
      for (const id of ids) {
        known.get(id)?.key.fill(0);
        known.delete(id);
      }
    },
    async pair() {
      const levels = await readLevels(dir);
      if (levels.pairs.length > 0) return;
      const { key: by, suite } = await master(levels.master);
      const made = new Date(now()).toISOString();
      await writeLevels(dir, { ...levels, pairs: [await makePair(suite, by, { id: 1, made })] });
    },
    async received(sent, aad) {
      const levels = await readLevels(dir);
      const pair = levels.pairs.find(({ id }) => id === sent.pair);
      if (!pair) throw new KeyDamaged('sealed file');
      return received(pair, (await master(levels.master)).key, sent, aad);
    },
    async rewrap(to) {
      const levels = await readLevels(dir);
      const { key: by, suite } = await master(levels.master);
      const again = (one: LevelKey, wrapped: string): string =>
        wrap(suite, to.key, unwrap(suite, by, Buffer.from(wrapped, 'base64'), nameOf(one)), nameOf(one)).toString(
          'base64',
        );
      const keys = levels.keys.map((one) =>
        one.wrapped === null ? one : { ...one, wrapped: again(one, one.wrapped) },
      );
      const named = { id: 1 + Math.max(0, ...levels.pairs.map(({ id }) => id)), made: new Date(now()).toISOString() };
      const pairs = [
        ...levels.pairs.map((pair) => rewrapPair(suite, pair, by, to.key)),
        await makePair(suite, to.key, named),
      ];
      await writeLevels(dir, { ...levels, master: to.n, keys, pairs });
    },
    forget: () => {
      for (const { key } of known.values()) key.fill(0);
      known.clear();
    },
  };
}

function nameOf({ id, class: of, month }: Pick<LevelKey, 'id' | 'class' | 'month'>): string {
  return `jingui level key ${id} ${of} ${month}`;
}
