import { holds } from '#kernel/actor.ts';
import { copies } from '#kernel/custody.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { setting } from '#kernel/parameter.ts';
import type { Related, ThingContext } from '#kernel/thing.ts';
import { movesOf } from './door/facts/moves.ts';
import type { DocumentsTx } from './door/facts/tx.ts';

type Look = ThingContext<DocumentsTx>;

export async function relatedToDocument(id: string, look: Look): Promise<Related> {
  return knowers('document', id, look);
}

export async function relatedToCopy(id: string, look: Look): Promise<Related> {
  return { ...(await knowers('carrier', id, look)), movements: await movesOf(look.tx, look.unit.id, copies, id) };
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
