import type { Kysely } from 'kysely';
import type { CoolingOff, PeopleDatabase } from '../tables.ts';

/** One cooling-off, locked. */
export function coolingOffOf(tx: Kysely<PeopleDatabase>, unit: string, id: string): Promise<CoolingOff | undefined> {
  return tx
    .selectFrom('cooling_off')
    .selectAll()
    .where('unit_id', '=', unit)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}
