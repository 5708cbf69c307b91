import type { Connection } from '../database.ts';
import type { Extra } from '../interpret.ts';
import type { KeyLevel } from '../keys/levels.ts';
import type { ObjectKey } from '../keys/object-key.ts';

/** What a key was made for. */
export interface KeyOf {
  readonly unit: string;
  readonly table: string;
  readonly id: string;
  readonly level: KeyLevel;
}

/**
 * The book tells which keys belong to a thing, so that they can go with it: a row in it is written in the transaction that uses the key.
 * As part of an act's statement.
 */
export function bookPart(of: readonly KeyOf[], keys: readonly ObjectKey[]): Extra {
  return { text: 'b as (select jingui.note_keys($1::jsonb) from done)', values: [linesOf(of, keys)], name: 'b' };
}

/** The same in a statement of its own. */
export async function noteKeys(
  { query }: Pick<Connection, 'query'>,
  of: readonly KeyOf[],
  keys: readonly Pick<ObjectKey, 'ref'>[],
): Promise<void> {
  await query('select jingui.note_keys($1::jsonb)', [linesOf(of, keys)]);
}

function linesOf(of: readonly KeyOf[], keys: readonly Pick<ObjectKey, 'ref'>[]): string {
  return JSON.stringify(
    of.map(({ table, id, level }, n) => ({
      ref: keys[n]?.ref,
      of_table: table,
      of_id: id,
      level: level === 'personal' ? null : level,
    })),
  );
}
