import type { Kysely } from 'kysely';
import { insert, type RowOp, update } from '#kernel/effect.ts';
import { series } from '#modules/organization/index.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';

/** Where sequences stand: the last number given out, and whether the sequence has begun at all. */
export type Standing = Readonly<Record<string, { readonly last: number; readonly begun: boolean }>>;

/** Locks the sequences until the act is done, so that no number is given twice and a refused act skips none. */
export async function lockSeries(
  tx: Kysely<PeopleDatabase>,
  unitId: string,
  ids: readonly string[],
): Promise<Standing> {
  const rows = await tx
    .selectFrom('series')
    .select(['id', 'last'])
    .where('unit_id', '=', unitId)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute();
  return Object.fromEntries(
    ids.map((id) => {
      const row = rows.find((one) => one.id === id);
      return [id, { last: row?.last ?? 0, begun: row !== undefined }];
    }),
  );
}

export interface Taken {
  /** The first of the numbers taken. */
  readonly first: number;
  readonly op: RowOp;
}

/** Takes the next `count` numbers of a locked sequence. */
export function take(standing: Standing, id: string, count = 1): Taken {
  const found = standing[id];
  if (!found) throw new Error(`sequence ${id} was not locked`);
  const last = found.last + count;
  const op = found.begun ? update(series, id, { last }, { last: found.last }) : insert(series, { id, last });
  return { first: found.last + 1, op };
}
