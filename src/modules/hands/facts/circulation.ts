import { sql } from 'kysely';
import type { Circulation } from '../tables.ts';
import type { HandsTx } from '../tx.ts';

/** The circulation asked for, or the one a copy is on now; the one that is over only where it is named. */
export async function circulationAt(
  tx: HandsTx,
  unit: string,
  { circulation, carrier }: { readonly circulation?: string | undefined; readonly carrier?: string | undefined },
): Promise<Circulation | undefined> {
  const found = tx.selectFrom('circulation').selectAll().where('unit_id', '=', unit);
  if (circulation) return found.where('id', '=', circulation).executeTakeFirst();
  if (!carrier) return undefined;
  return found.where('carrier_id', '=', carrier).where('status', '=', 'open').executeTakeFirst();
}

/** The latest circulation of the document that was stopped before some of these readers had read, whatever copy went round. */
export async function leftUnfinished(
  tx: HandsTx,
  unit: string,
  { document, readers }: { readonly document: string; readonly readers: readonly string[] },
): Promise<Pick<Circulation, 'due_at'> | undefined> {
  const { rows } = await sql<Pick<Circulation, 'due_at'>>`
    select r.due_at from circulation r where r.unit_id = ${unit} and r.document_id = ${document} and r.status = 'stopped'
      and exists (select 1 from unnest(r.readers) x where x = any(${[...readers]}::text[]) and not x = any(r.done))
      and not exists (select 1 from circulation n where n.unit_id = r.unit_id and n.document_id = r.document_id
        and n.status = 'done' and n.ended_at > r.ended_at)
    order by r.ended_at desc limit 1`.execute(tx);
  return rows[0];
}
