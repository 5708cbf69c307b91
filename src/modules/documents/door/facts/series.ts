import { type Kysely, sql } from 'kysely';
import { type CodeType, makeCode } from '#kernel/code.ts';
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
    .where('id', 'in', ['', ...ids])
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

/** The codes one act may give, drawn at random: how many there are of what one may not know is told by none that one sees. */
export interface Drawn {
  readonly type: CodeType;
  /** The first of them; the others of the same act follow. */
  readonly from: number;
}

/**
 * Draws where the codes of an act begin, with room for so many. Those of a batch lie together; batches are apart at random, so neither
 * order nor distance says what was made in between.
 */
export async function drawCodes(tx: Kysely<PeopleDatabase>, type: CodeType, room = 1_000): Promise<Drawn> {
  const { rows } = await sql<{ from: string }>`select jingui.free_codes(${type}, ${room}) as "from"`.execute(tx);
  return { type, from: Number(rows[0]?.from) };
}

/** The code at a place of the batch, counted from 0. */
export function codeAt({ type, from }: Drawn, at: number): string {
  return makeCode(type, from + at);
}
