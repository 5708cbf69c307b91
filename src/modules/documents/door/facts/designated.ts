import type { Kysely } from 'kysely';
import type { FactsContext } from '#kernel/procedure.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import type { DocumentsTx } from './tx.ts';

/** CARRIER-050: names of those with a hand in the matter who are not on the list. */
export async function unlistedOf(
  { tx, unit }: Pick<FactsContext<DocumentsTx>, 'tx' | 'unit'>,
  people: readonly (string | null | undefined)[],
): Promise<string[]> {
  const ids = people.filter((id) => typeof id === 'string');
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('person')
    .select('name')
    .where('unit_id', '=', unit.id)
    .where('id', 'in', ids)
    .where('top_secret_designated', '=', false)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.name);
}

/** CARRIER-050: whether a person is on the list of those who may receive, carry and transmit top-secret carriers. */
export async function isDesignated(
  { tx, unit }: Pick<FactsContext<Kysely<PeopleDatabase>>, 'tx' | 'unit'>,
  personId: string,
): Promise<boolean> {
  const found = await tx
    .selectFrom('person')
    .select('top_secret_designated')
    .where('unit_id', '=', unit.id)
    .where('id', '=', personId)
    .executeTakeFirst();
  return found?.top_secret_designated ?? false;
}
