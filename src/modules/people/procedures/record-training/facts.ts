import type { Kysely } from 'kysely';
import type { FactsContext } from '#kernel/procedure.ts';
import type { OrganizationDatabase } from '#modules/organization/index.ts';
import type { Input } from './schema.ts';

/** Only that all of them, and who taught them, are people of the unit. */
export async function facts(
  { people, trainer }: Input,
  { tx, unit }: FactsContext<Kysely<OrganizationDatabase>>,
): Promise<object | undefined> {
  const named = [...new Set([...people, ...(trainer ? [trainer] : [])])];
  const found = await tx
    .selectFrom('person')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('id', 'in', named)
    .execute();
  return found.length === named.length ? {} : undefined;
}
