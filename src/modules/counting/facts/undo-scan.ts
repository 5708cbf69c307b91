import { type Label, labelIn } from '#kernel/label.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { CountEntry, Inventory } from '../tables.ts';
import { withdrawalOf } from '../tables.ts';
import type { CountingTx } from '../tx.ts';

export interface UndoFacts {
  readonly inventory: Inventory;
  /** The scan, if it is the last that stands of this count. */
  readonly last: Pick<CountEntry, 'code' | 'carrier_id' | 'verdict' | 'by'> | null;
  readonly label: Label;
}

export async function undoFacts(
  input: { readonly inventory: string; readonly client_id: string },
  { tx, unit }: FactsContext<CountingTx>,
): Promise<UndoFacts | undefined> {
  const inventory = await tx
    .selectFrom('inventory')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', input.inventory)
    .forUpdate()
    .executeTakeFirst();
  if (!inventory) return undefined;
  const recent = await tx
    .selectFrom('count_entry')
    .select(['client_id', 'code', 'carrier_id', 'verdict', 'by'])
    .where('unit_id', '=', unit.id)
    .where('inventory_id', '=', inventory.id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  const withdrawn = (client: string) => recent.some((one) => one.client_id === withdrawalOf(client));
  const standing = recent.filter(({ verdict, client_id }) => verdict !== 'withdrawn' && !withdrawn(client_id));
  const last = standing.find(({ verdict }) => verdict !== 'duplicate');
  return { inventory, last: last?.client_id === input.client_id ? last : null, label: labelIn(inventory) };
}
