import type { Kysely } from 'kysely';
import type { FactsContext } from '#kernel/procedure.ts';
import type { OrganizationDatabase } from '#modules/organization/index.ts';
import type { Input } from './schema.ts';

export interface OpenFacts {
  /** Inspectors named who are nobody of the unit's. */
  readonly unknown: readonly string[];
}

export async function facts(
  { inspectors }: Input,
  { tx, unit }: FactsContext<Kysely<OrganizationDatabase>>,
): Promise<OpenFacts> {
  if (inspectors.length === 0) return { unknown: [] };
  const found = await tx
    .selectFrom('person')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('id', 'in', inspectors)
    .where('state', '=', 'active')
    .execute();
  return { unknown: inspectors.filter((id) => !found.some((one) => one.id === id)) };
}
