import { holds } from '#kernel/actor.ts';
import { handNames } from '#kernel/custody.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { setting } from '#kernel/parameter.ts';
import type { Related, ThingContext } from '#kernel/thing.ts';
import type { DocumentsTx } from './door/facts/tx.ts';

type Look = ThingContext<DocumentsTx>;

export async function relatedToDocument(id: string, look: Look): Promise<Related> {
  return knowers('document', id, look);
}

export async function relatedToCopy(id: string, look: Look): Promise<Related> {
  return { ...(await knowers('carrier', id, look)), movements: await movements(id, look) };
}

/** Who may know of a document or its copies: told to those who hand it out, so that they need not guess whom. */
async function knowers(
  table: 'document' | 'carrier',
  id: string,
  { tx, actor, settings, unit }: Look,
): Promise<Related> {
  if (!holds(actor, ...(setting(settings, 'CARRIER-001.roles') as readonly RoleId[]))) return {};
  const label = await tx
    .selectFrom(table)
    .select(['scope', 'barred'])
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .executeTakeFirst();
  return label ?? {};
}

/** The moves of a copy, the last first, each with the two hands in words: who it was, else which kind of hand. */
async function movements(id: string, { tx, unit }: Look) {
  const moves = await tx
    .selectFrom('movement as m')
    .leftJoin('person as f', (join) => join.onRef('f.unit_id', '=', 'm.unit_id').onRef('f.id', '=', 'm.from_id'))
    .leftJoin('person as t', (join) => join.onRef('t.unit_id', '=', 'm.unit_id').onRef('t.id', '=', 'm.to_id'))
    .leftJoin('person as b', (join) => join.onRef('b.unit_id', '=', 'm.unit_id').onRef('b.id', '=', 'm.by'))
    .select([
      'm.at',
      'm.step',
      'm.from_kind',
      'f.name as from_name',
      'm.to_kind',
      't.name as to_name',
      'b.name as by_name',
      'm.note',
    ])
    .where('m.unit_id', '=', unit.id)
    .where('m.carrier_id', '=', id)
    .orderBy('m.turn', 'desc')
    .limit(200)
    .execute();
  return moves.map((move) => ({
    ...move,
    from: move.from_name ?? handNames[move.from_kind],
    to: move.to_name ?? handNames[move.to_kind],
  }));
}
