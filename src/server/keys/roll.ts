import { readdir } from 'node:fs/promises';
import { setImmediate as breathe } from 'node:timers/promises';
import { type OpenFile, openFile } from './disk.ts';
import { KeyDamaged } from './errors.ts';
import type { LevelKeys, Opened } from './level-keys.ts';
import type { KeyClass, LevelKey } from './levels.ts';
import { type Numbered, readSlots, refTo, slotsIn, writeSlots } from './segment.ts';
import { destroyed, type Found, type Slot } from './slot.ts';
import { unwrap } from './suites.ts';
import { boundTo, type Lock, placeOf, slotOf } from './vault.ts';

export interface RollOptions {
  readonly folder: string;
  readonly levelKeys: LevelKeys;
  readonly lock: Lock;
  readonly open?: OpenFile | undefined;
  /** What is damaged is given up: what it held is then beyond reach in copies of the vault too. */
  readonly giveUp?: boolean | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface Rolled {
  /** Keys that were put under new level keys. */
  readonly rewrapped: number;
  /** Slots of which neither half is whole: what they held may be in a copy of the vault, under a level key that is kept therefore. */
  readonly damaged: number;
  /** Level keys that are no more, and whatever was destroyed under them for good. */
  readonly destroyed: readonly number[];
}

/** Slots in one go: the others wait meanwhile, some hundredths of a second. */
const batch = 1024;

/**
 * New level keys for these classes. Every key that lives is put under one, whatever was destroyed under the old ones is then beyond reach in every copy of the
 * vault whose level keys are not kept elsewhere, for these are destroyed. Cut off anywhere it is begun again and goes on where it was.
 */
export async function roll(of: readonly KeyClass[], options: RollOptions): Promise<Rolled> {
  const { folder, levelKeys, lock, open = openFile, giveUp = false, onProgress } = options;
  const going = await lock(() => levelKeys.retire(of));
  const under = new Map(going.map((one) => [one.id, one]));
  if (under.size === 0) return { rewrapped: 0, damaged: 0, destroyed: [] };
  const names = (await readdir(folder)).filter((name) => name.endsWith('.keys')).map((name) => name.slice(0, -5));
  let [rewrapped, damaged, done] = [0, 0, 0];
  const sizes = await Promise.all(names.map((name) => within(name, slotsIn)));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  for (const [i, name] of names.entries()) {
    for (let from = 0; from < (sizes[i] as number); from += batch) {
      const to = Math.min(from + batch, sizes[i] as number);
      const one = await lock(() => rollBatch(name, from, to));
      rewrapped += one.rewrapped;
      damaged += one.damaged;
      done += to - from;
      onProgress?.(done, total);
      await breathe();
    }
  }
  // Keys made meanwhile are under the new ones: nothing living is left under the old.
  if (damaged > 0 && !giveUp) return { rewrapped, damaged, destroyed: [] };
  await lock(() => levelKeys.destroy(new Set(under.keys())));
  return { rewrapped, damaged, destroyed: [...under.keys()] };

  async function within<T>(name: string, work: (file: Awaited<ReturnType<OpenFile>>) => Promise<T>): Promise<T> {
    const file = await open(placeOf(folder, name), 'r+');
    try {
      return await work(file);
    } finally {
      await file.close();
    }
  }

  function rollBatch(name: string, from: number, to: number): Promise<{ rewrapped: number; damaged: number }> {
    return within(name, async (file) => {
      const found = await readSlots(file, name, from, to);
      const by = await keysFor(found, under, levelKeys);
      const slots: Numbered[] = [];
      let moved = 0;
      let broken = found.filter(({ is }) => is === 'damaged').length;
      for (const [i, one] of found.entries()) {
        if (one.is !== 'whole') continue;
        const { slot, first, even } = one;
        const [old, next] = by.get(slot.levelKey) ?? [];
        const ref = refTo(name, from + i);
        if (slot.state === 'live' && old && next) {
          const dek = dekIn(ref, slot, old);
          if (!dek) broken += 1;
          if (!dek) continue;
          slots.push({ n: from + i, slot: slotOf(ref, dek, next, slot.generation + 1), first });
          moved += 1;
        } else if (!even) {
          // What was cut off is finished: half a tombstone leaves half a key.
          slots.push({ n: from + i, slot: slot.state === 'destroyed' ? destroyed(slot) : slot, first });
        }
      }
      if (slots.length > 0) await writeSlots(file, name, slots);
      return { rewrapped: moved, damaged: broken };
    });
  }
}

/** Old and new level key for those of the slots that are to be put under a new one. */
async function keysFor(found: readonly Found[], under: ReadonlyMap<number, LevelKey>, levelKeys: LevelKeys) {
  const ids = new Set(
    found.flatMap((one) => (one.is === 'whole' && one.slot.state === 'live' ? [one.slot.levelKey] : [])),
  );
  const by = new Map<number, readonly [Opened, Opened]>();
  for (const id of ids) {
    const going = under.get(id);
    const old = going && (await levelKeys.of(id));
    if (going && old) by.set(id, [old, await levelKeys.current(going.class)]);
  }
  return by;
}

/** Null where it does not open, whole as it looks. */
function dekIn(ref: string, slot: Slot, by: Opened): Buffer | null {
  try {
    return unwrap(by.suite, by.key, slot.wrapped, boundTo(ref, slot.levelKey));
  } catch (error) {
    if (error instanceof KeyDamaged) return null;
    throw error;
  }
}
