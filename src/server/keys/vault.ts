import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type OpenFile, openFile, type VaultFile } from './disk.ts';
import { syncFolder } from './durable.ts';
import { KeyDamaged, KeyDestroyed } from './errors.ts';
import type { LevelKeys, Opened } from './level-keys.ts';
import { type KeyClass, levelOf } from './levels.ts';
import { type ObjectKey, objectKey } from './object-key.ts';
import { readRef, readSlot, refTo, writeSlots } from './segment.ts';
import { dekBytes, destroyed, type Found, type Slot } from './slot.ts';
import { unwrap, wrap } from './suites.ts';

/** Of all servers on the data directory one at a time. */
export type Lock = <T>(work: () => Promise<T>) => Promise<T>;

export interface VaultOptions {
  /** The folder of segments. */
  readonly folder: string;
  readonly levelKeys: LevelKeys;
  readonly lock: Lock;
  readonly open?: OpenFile | undefined;
}

/** The keys of objects, in files outside the database. */
export interface Vault {
  /** New keys, on the disk before they are answered. */
  make(of: KeyClass, n: number): Promise<ObjectKey[]>;
  /** Throws `KeyDestroyed`, `KeyDamaged`, `KeysSealed`. */
  open(ref: string): Promise<ObjectKey>;
  /** Overwrites them: gone at once on every server, for good with the level key they were under. */
  destroy(refs: readonly string[]): Promise<void>;
  /** The same key under another class; the level key it was under is exchanged in its turn. */
  rewrap(ref: string, of: KeyClass): Promise<void>;
}

/** A segment holds no more: 32 MB. */
const mostSlots = 131_072;
/** A reader may come upon both halves while they are written. */
const attempts = 3;

interface Own {
  readonly name: string;
  next: number;
}

interface Wish {
  readonly of: KeyClass;
  readonly n: number;
  readonly resolve: (keys: ObjectKey[]) => void;
  readonly reject: (error: unknown) => void;
}

export function createVault({ folder, levelKeys, lock, open: openWith = openFile }: VaultOptions): Vault {
  let own: Own | undefined;
  let wishes: Wish[] = [];
  let making: Promise<void> | undefined;

  /** Each process writes new keys into segments of its own: no two can ever take the same slot. */
  async function ownSegment(room: number): Promise<Own> {
    if (own && own.next + room <= mostSlots) return own;
    const name = randomBytes(4).toString('hex');
    await (await openWith(placeOf(folder, name), 'wx+')).close();
    await syncFolder(folder);
    own = { name, next: 0 };
    return own;
  }

  /** All wishes that came meanwhile are one write. */
  async function makeAll(): Promise<void> {
    while (wishes.length > 0) {
      const now = wishes;
      wishes = [];
      try {
        const made = await lock(() => makeTogether(now));
        for (const [i, { resolve }] of now.entries()) resolve(made[i] as ObjectKey[]);
      } catch (error) {
        for (const { reject } of now) reject(error);
      }
    }
    making = undefined;
  }

  async function makeTogether(now: readonly Wish[]): Promise<ObjectKey[][]> {
    const under = new Map<KeyClass, Opened>();
    for (const { of } of now) if (!under.has(of)) under.set(of, await levelKeys.current(of));
    const segment = await ownSegment(now.reduce((sum, { n }) => sum + n, 0));
    const { name } = segment;
    const slots: { readonly n: number; readonly slot: Slot; readonly first: 0 }[] = [];
    const made = now.map(({ of, n: count }) =>
      Array.from({ length: count }, () => {
        const n = segment.next++;
        const dek = randomBytes(dekBytes);
        const by = under.get(of) as Opened;
        slots.push({ n, slot: slotOf(refTo(name, n), dek, by, 1), first: 0 });
        return objectKey(by.suite, refTo(name, n), levelOf(of), dek);
      }),
    );
    // Where this is cut off nobody knows what became of the slots: they are not taken again.
    await within(name, 'r+', (file) => writeSlots(file, name, slots));
    return made;
  }

  async function within<T>(segment: string, flags: 'r' | 'r+', work: (file: VaultFile) => Promise<T>): Promise<T> {
    const file = await openWith(placeOf(folder, segment), flags).catch((error: unknown) => {
      throw new KeyDamaged(`segment ${segment}`, error);
    });
    try {
      return await work(file);
    } finally {
      await file.close();
    }
  }

  async function find(ref: string): Promise<Extract<Found, { is: 'whole' }>> {
    const at = readRef(ref);
    if (!at) throw new KeyDamaged(`key ${ref}`);
    return within(at.segment, 'r', async (file) => {
      for (let n = 0; n < attempts; n++) {
        const found = await readSlot(file, at.segment, at.n);
        if (found.is === 'whole') return found;
      }
      throw new KeyDamaged(`key ${ref}`);
    });
  }

  async function dekOf(ref: string): Promise<{ readonly dek: Buffer; readonly slot: Slot; readonly by: Opened }> {
    for (let n = 0; n < attempts; n++) {
      const { slot } = await find(ref);
      if (slot.state === 'destroyed') break;
      const by = await levelKeys.of(slot.levelKey);
      if (by) return { dek: unwrap(by.suite, by.key, slot.wrapped, boundTo(ref, slot.levelKey)), slot, by };
      // Its level key went between two looks: by now it is under another.
    }
    throw new KeyDestroyed(ref);
  }

  return {
    make: (of, n) =>
      new Promise((resolve, reject) => {
        wishes.push({ of, n, resolve, reject });
        making ??= makeAll();
      }),
    async open(ref) {
      const { dek, by } = await dekOf(ref);
      return objectKey(by.suite, ref, levelOf(by.of), dek);
    },
    destroy: (refs) =>
      lock(async () => {
        const all = Map.groupBy(new Set(refs), (ref) => readRef(ref)?.segment ?? '');
        for (const [segment, ones] of all) {
          // Where there is no segment there is no key.
          if (!existsSync(placeOf(folder, segment))) continue;
          await within(segment, 'r+', async (file) => {
            const found = await Promise.all(
              ones.map(async (ref) => ({ ref, ...(await readSlot(file, segment, readRef(ref)?.n as number)) })),
            );
            const left = found.filter((one) => one.is !== 'whole' || one.slot.state === 'live' || !one.even);
            await levelKeys.soil(new Set(left.flatMap((one) => (one.is === 'whole' ? [one.slot.levelKey] : []))));
            await writeSlots(file, segment, left.map(tombstone));
          });
        }
      }),
    rewrap: (ref, of) =>
      lock(async () => {
        const at = readRef(ref);
        const { dek, slot } = await dekOf(ref);
        const { first } = await find(ref);
        const by = await levelKeys.current(of);
        const next = slotOf(ref, dek, by, slot.generation + 1);
        // A copy of the vault has it under the old one still: that is to go in its turn, before it is destroyed or after.
        if (by.id !== slot.levelKey) await levelKeys.soil(new Set([slot.levelKey]));
        if (at)
          await within(at.segment, 'r+', (file) => writeSlots(file, at.segment, [{ n: at.n, slot: next, first }]));
      }),
  };
}

/** Of a slot that is not whole too: it may be brought back from a copy. */
function tombstone(one: Found & { readonly ref: string }) {
  const n = readRef(one.ref)?.n as number;
  if (one.is === 'whole') return { n, slot: destroyed(one.slot), first: one.first };
  return { n, slot: destroyed({ generation: 0, levelKey: 0, suite: 0 }), first: 0 as const };
}

export function placeOf(folder: string, segment: string): string {
  return path.join(folder, `${segment}.keys`);
}

/** A key as it lies in its slot: bound to the slot's name and to what wraps it. */
export function slotOf(ref: string, dek: Buffer, by: Opened, generation: number): Slot {
  const wrapped = wrap(by.suite, by.key, dek, boundTo(ref, by.id));
  return { state: 'live', generation, levelKey: by.id, suite: by.suite.id, wrapped };
}

export function boundTo(ref: string, levelKey: number): string {
  return `jingui key ${ref} ${levelKey}`;
}
