import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { createFile, replaceFile } from './durable.ts';
import { KeyDamaged } from './errors.ts';
import { pairSchema } from './pairs.ts';

/** What keys are kept apart by: the levels of things by their rank, and what is personal. */
export const classes = ['0', '1', '2', '3', '4', '5', 'personal'] as const;
export type KeyClass = (typeof classes)[number];

/** `levels.json`: the keys that wrap the keys of objects, each wrapped by the master key. */
const schema = z.strictObject({
  format: z.literal(1),
  /** Number of the master key that wraps them. */
  master: z.number().int(),
  keys: z.array(
    z.strictObject({
      id: z.number().int().positive(),
      class: z.enum(classes),
      month: z.string(),
      suite: z.number().int(),
      /** New keys are wrapped by a current one; those under a retiring one are being wrapped anew. */
      state: z.enum(['current', 'old', 'retiring', 'destroyed']),
      wrapped: z.string().nullable(),
      /** Since when copies of slots under it hold keys that were destroyed, or put under another: its own destruction makes that final. */
      dirty: z.string().nullable(),
      made: z.string(),
      destroyed: z.string().nullable(),
    }),
  ),
  /** The newest is the last; an earlier one opens backups made under an earlier master key. */
  pairs: z.array(pairSchema).default([]),
});

export type Levels = Readonly<z.infer<typeof schema>>;
export type LevelKey = Levels['keys'][number];

export function levelsPlace(dir: string): string {
  return path.join(dir, 'vault', 'levels.json');
}

export async function readLevels(dir: string): Promise<Levels> {
  const place = levelsPlace(dir);
  try {
    return schema.parse(JSON.parse(await readFile(place, 'utf8')));
  } catch (error) {
    throw new KeyDamaged(place, error);
  }
}

export async function beginLevels(dir: string): Promise<void> {
  await createFile(levelsPlace(dir), written({ format: 1, master: 1, keys: [], pairs: [] }));
}

/** Wants the lock of the vault. */
export async function writeLevels(dir: string, levels: Levels): Promise<void> {
  await replaceFile(levelsPlace(dir), written(levels));
}

function written(levels: Levels): string {
  return `${JSON.stringify(levels, null, 1)}\n`;
}

export type KeyLevel = 0 | 1 | 2 | 3 | 4 | 5 | 'personal';

export function classOf(level: KeyLevel): KeyClass {
  return String(level) as KeyClass;
}

export function levelOf(of: KeyClass): KeyLevel {
  return of === 'personal' ? of : (Number(of) as KeyLevel);
}
