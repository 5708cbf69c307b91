import type { Kysely } from 'kysely';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { Instant } from '#kernel/json.ts';
import type { PeopleDatabase } from '../tables.ts';

/** The offices somebody holds now. */
export async function rolesHeld(
  tx: Pick<Kysely<PeopleDatabase>, 'selectFrom'>,
  of: { readonly unit: string; readonly person: string; readonly now: Instant },
): Promise<RoleId[]> {
  const rows = await tx
    .selectFrom('appointment')
    .select('role')
    .where('unit_id', '=', of.unit)
    .where('person_id', '=', of.person)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', of.now)]))
    .execute();
  return rows.map((one) => one.role);
}
