import type { Kysely } from 'kysely';
import type { FactsContext } from '#kernel/procedure.ts';
import type { OrganizationDatabase, OutsideUnit } from '../../tables.ts';

/** Who is on the list of outside units today, and for what. */
export function outsideNow({
  tx,
  unit,
}: Pick<FactsContext<Kysely<OrganizationDatabase>>, 'tx' | 'unit'>): Promise<OutsideUnit[]> {
  return tx
    .selectFrom('outside_unit')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('ended_at', 'is', null)
    .orderBy('listed_at')
    .orderBy('id')
    .execute();
}
