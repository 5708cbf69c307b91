import type { Kysely } from 'kysely';
import type { FactsContext } from '#kernel/procedure.ts';
import type { OrganizationDatabase } from '../tables.ts';

/** What the unit's departments are called: a paper of one of them is a paper of the unit. */
export async function departmentNames({
  tx,
  unit,
}: Pick<FactsContext<Kysely<OrganizationDatabase>>, 'tx' | 'unit'>): Promise<readonly string[]> {
  const rows = await tx.selectFrom('department').select('name').where('unit_id', '=', unit.id).execute();
  return rows.map(({ name }) => name);
}
