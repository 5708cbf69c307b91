import type { Kysely } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { actorsOf } from '#kernel/actor-facts.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { OrganizationDatabase } from '../tables.ts';

type Tx = Kysely<OrganizationDatabase>;

/** The person who is named to answer for a place; undefined when there is no such person in post. */
export async function wantedHead(
  id: string | null | undefined,
  { tx, unit }: Pick<FactsContext<Tx>, 'tx' | 'unit'>,
): Promise<Actor | null | undefined> {
  return id ? (await actorsOf(tx, unit.id, [id]))[0] : null;
}

/** Whether a department named is there; naming none is naming one that is. */
export async function departmentIsThere(
  id: string | undefined,
  { tx, unit }: Pick<FactsContext<Tx>, 'tx' | 'unit'>,
): Promise<boolean> {
  if (id === undefined) return true;
  const found = await tx
    .selectFrom('department')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .executeTakeFirst();
  return found !== undefined;
}

/** Whether another place has the name. */
export async function placeNameTaken(
  name: string | undefined,
  own: string | null,
  { tx, unit }: Pick<FactsContext<Tx>, 'tx' | 'unit'>,
): Promise<boolean> {
  const named = await tx
    .selectFrom('place')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('name', '=', name ?? '')
    .execute();
  return named.some((one) => one.id !== own);
}
