import { type Kysely, sql } from 'kysely';
import { type Custody, type HandKind, handNames } from '#kernel/custody.ts';
import type { Instant } from '#kernel/json.ts';
import { nameOf } from '#kernel/relation.ts';

interface Moved {
  readonly at: Instant;
  readonly step: string;
  readonly from_kind: HandKind;
  readonly from_name: string | null;
  readonly to_kind: HandKind;
  readonly to_name: string | null;
  readonly by_name: string | null;
  readonly note: string | null;
}

/** The moves of a thing, the last first, each with the two hands in words: who it was, else which kind of hand. */
export async function movesOf<D>(tx: Kysely<D>, unit: string, { moves, of }: Custody, id: string) {
  const named = (column: string) => sql.raw(nameOf('person', `m.${column}`));
  const { rows } = await sql<Moved>`
    select m.at, m.step, m.from_kind, ${named('from_id')} as from_name, m.to_kind, ${named('to_id')} as to_name,
      ${named('by')} as by_name, m.note
    from ${sql.table(moves)} m where m.unit_id = ${unit} and ${sql.ref(`m.${of}`)} = ${id}
    order by m.turn desc limit 200`.execute(tx);
  return rows.map((move) => ({
    ...move,
    from: move.from_name ?? handNames[move.from_kind],
    to: move.to_name ?? handNames[move.to_kind],
  }));
}
