import type { Kysely } from 'kysely';
import { actorsOf } from '#kernel/actor-facts.ts';
import type { ClauseId, RoleId } from '#kernel/generated/clauses.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { PeopleDatabase, Person } from '#modules/people/index.ts';

type Tx = Kysely<PeopleDatabase>;

/** The person who would answer for a place; undefined when there is no such person. */
export async function wantedHead(
  id: string | null | undefined,
  { tx, unit }: Pick<FactsContext<Tx>, 'tx' | 'unit'>,
): Promise<Person | null | undefined> {
  if (!id) return null;
  return tx.selectFrom('person').selectAll().where('unit_id', '=', unit.id).where('id', '=', id).executeTakeFirst();
}

/** What offices the person who would answer for a place holds, and what papers he lacks for state secrets. */
export async function headStands(
  head: Person | null,
  { tx, unit }: Pick<FactsContext<Tx>, 'tx' | 'unit'>,
): Promise<{ headRoles: readonly RoleId[]; headUnready: readonly ClauseId[] }> {
  const [known] = await actorsOf(tx, unit.id, head ? [head.id] : []);
  return { headRoles: known?.roles ?? [], headUnready: known?.unready ?? [] };
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
