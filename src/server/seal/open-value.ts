import { levelRank } from '#kernel/label.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Json } from '#kernel/json.ts';
import { KeyDamaged, KeyDestroyed } from '../keys/errors.ts';
import { aadOf, type ObjectKey } from '../keys/object-key.ts';
import { refOf } from '../keys/envelope.ts';
import { decodeValue, type Shape } from './place.ts';

/** Keys by their names. */
export interface Values {
  open(ref: string): Promise<ObjectKey>;
}

/** For whom something is opened. */
export interface Speaker {
  readonly unit: string;
  readonly actor: Pick<Actor, 'clearances'>;
}

interface Asked {
  readonly text: string;
  /** Where it stands; null where only the value itself tells. */
  readonly column: { readonly table: string; readonly column: string } | null;
  readonly id: string | null;
}

/** What stands where nothing can be read any more. */
export const unreadable = {
  destroyed: '〔已销毁〕[destroyed]',
  damaged: '〔与存入时不一致〕[not what was stored]',
  barred: '〔不在知悉范围内〕[not to be known]',
} as const;

/** The value in clear for who speaks; a mark instead where its key is gone, where it is not what was stored here, or where he may not know. */
export async function openValue(values: Values, { unit, actor }: Speaker, asked: Asked): Promise<Json> {
  const value = decodeValue(asked.text);
  const ref = value && refOf(value.envelope);
  if (!value || !ref) return unreadable.damaged;
  const { table, column, id, shape, envelope } = value;
  const there = asked.column === null || (asked.column.table === table && asked.column.column === column);
  if (!there || (asked.id !== null && asked.id !== id)) return blank(shape, 'damaged');
  try {
    const key = await values.open(ref);
    if (!mayOpen(actor, key.level)) return blank(shape, 'barred');
    return JSON.parse(key.open(envelope, aadOf({ unit, table, id, field: column })).toString()) as Json;
  } catch (error) {
    if (error instanceof KeyDestroyed) return blank(shape, 'destroyed');
    if (error instanceof KeyDamaged) return blank(shape, 'damaged');
    throw error;
  }
}

/** The wall of the keys: nobody is given a key of a level above all he may know. Which rows he sees the other walls have decided. */
export function mayOpen(
  { clearances: { state, other } }: Pick<Actor, 'clearances'>,
  level: number | 'personal',
): boolean {
  return level === 'personal' || level <= Math.max(state, other, levelRank.public);
}

function blank(shape: Shape, why: keyof typeof unreadable): Json {
  if (shape === 'list') return [];
  return shape === 'object' ? {} : unreadable[why];
}
