import { sql } from 'kysely';
import { isForUse } from '#modules/documents/door/rules/distributed.ts';
import { type Copy, copies, copyOf } from '#modules/documents/door/facts/copy.ts';
import type { HandsTx } from '../tx.ts';

/**
 * A copy of the document that lies in the registry and goes round nobody, the lowest number first; one that is bound for somebody, or
 * was, only where there is no other.
 */
export async function freeCopyOf(tx: HandsTx, unit: string, document: string): Promise<Copy | undefined> {
  const free = await copies(tx, unit)
    .where('c.document_id', '=', document)
    .where('c.hand', '=', 'registry')
    .where(
      sql<boolean>`not exists (select 1 from circulation r where r.unit_id = c.unit_id and r.carrier_id = c.id and r.status = 'open')`,
    )
    .orderBy('c.copy_no')
    .execute();
  const chosen = free.find(isForUse) ?? free[0];
  return chosen && copyOf(tx, unit, chosen.id);
}
