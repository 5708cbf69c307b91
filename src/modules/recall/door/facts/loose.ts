import { sql } from 'kysely';
import { isOwed } from '#kernel/obligation-facts.ts';
import { setting } from '#kernel/parameter.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { joined } from '#kernel/relation.ts';
import { carrier, document } from '#modules/documents/index.ts';
import type { Owed } from '#kernel/clock.ts';
import type { ReturnItem } from '../../tables.ts';
import type { RecallTx } from '../../tx.ts';
import { readTopSecret } from '../../facts/read-top-secret.ts';

/** What still hangs on copies that leave for good. */
export interface Loose {
  /** Everything still owed for them. */
  readonly owed: readonly (Owed & { readonly object_id: string })[];
  /** Return lists they are still open on. */
  readonly listed: readonly Pick<ReturnItem, 'list_id' | 'carrier_id'>[];
}

/**
 * CARRIER-058: copies the originator wants back by a date of his own, or whose return to others is owed: already, or, of top secret that has been
 * read, from now on.
 */
export async function wantedBack(
  { tx, unit, settings }: FactsContext<RecallTx>,
  carriers: readonly string[],
): Promise<string[]> {
  const atOnce = setting(settings, 'CARRIER-058.top_secret_at_once');
  const { rows } = await sql<{ id: string }>`
    select c.id from ${sql.table(carrier.name)} c ${sql.raw(joined(document, 'd', 'c.document_id'))}
    where c.unit_id = ${unit.id} and c.id = any(${[...carriers]}::text[]) and d.regime = 'state'
      and (d.return_by is not null or ${atOnce} and ${readTopSecret} or d.source <> 'own' and exists (select 1 from obligation o where o.unit_id = c.unit_id
        and o.object_id = c.id and o.clause = 'CARRIER-058' and o.status in ('open', 'overdue')))
    order by c.id`.execute(tx);
  return rows.map((row) => row.id);
}

export async function looseOf(tx: RecallTx, unit: string, carriers: readonly string[]): Promise<Loose> {
  if (carriers.length === 0) return { owed: [], listed: [] };
  const owed = await tx
    .selectFrom('obligation')
    .select(['id', 'clause', 'object_table', 'object_id', 'cause'])
    .where('unit_id', '=', unit)
    .where('object_id', 'in', [...carriers])
    .where(isOwed())
    .execute();
  const listed = await tx
    .selectFrom('return_item')
    .select(['list_id', 'carrier_id'])
    .where('unit_id', '=', unit)
    .where('carrier_id', 'in', [...carriers])
    .where('status', 'in', ['open', 'collected'])
    .execute();
  return { owed, listed };
}
