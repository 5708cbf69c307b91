import type { Kysely } from 'kysely';
import type { CasesDatabase } from '#kernel/approval.ts';
import type { EvidenceDatabase } from '#kernel/evidence.ts';
import type { Seal, SealsDatabase } from './tables.ts';

export type Tx = Kysely<SealsDatabase & CasesDatabase & EvidenceDatabase>;

/** The seal, locked while it is being used. */
export async function sealById(tx: Tx, unit: string, id: string): Promise<Seal | undefined> {
  return tx
    .selectFrom('seal')
    .selectAll()
    .where('unit_id', '=', unit)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}
