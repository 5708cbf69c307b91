import type { Kysely } from 'kysely';
import type { FactsContext } from '#kernel/procedure.ts';
import type { OrganizationDatabase } from '#modules/organization/index.ts';
import type { Input } from './schema.ts';

/** Only that all of them are people of the unit. */
export async function facts(
  { people }: Input,
  { tx, unit }: FactsContext<Kysely<OrganizationDatabase>>,
): Promise<object | undefined> {
  const found = await tx
    .selectFrom('person')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('id', 'in', people)
    .execute();
  return found.length === new Set(people).size ? {} : undefined;
}
