import type { Kysely } from 'kysely';
import type { FactsContext } from '#kernel/procedure.ts';
import type { OrganizationDatabase } from '../../tables.ts';

/** Whether another department than `own` has the name. */
export async function departmentNameTaken(
  name: string | undefined,
  own: string | null,
  { tx, unit }: Pick<FactsContext<Kysely<OrganizationDatabase>>, 'tx' | 'unit'>,
): Promise<boolean> {
  const named = await tx
    .selectFrom('department')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('name', '=', name ?? '')
    .execute();
  return named.some((one) => one.id !== own);
}
