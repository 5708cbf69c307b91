import type { Circulation } from '../tables/hands.ts';
import type { HandsTx } from './copy.ts';

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
