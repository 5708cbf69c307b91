import type { Kysely } from 'kysely';
import type { FactsContext } from '#kernel/procedure.ts';
import type { OrganizationDatabase } from '#modules/organization/index.ts';
import type { Input } from './schema.ts';

export async function facts(
  { keeper, level, regime }: Input,
  { tx, unit }: FactsContext<Kysely<OrganizationDatabase>>,
) {
  const person = await tx
    .selectFrom('person')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('id', '=', keeper)
    .where('state', '=', 'active')
    .executeTakeFirst();
  return person && { matter: { level, regime } };
}
