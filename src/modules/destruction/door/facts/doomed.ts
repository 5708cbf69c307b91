import type { DestructionTx } from '../../tx.ts';

/** Copies on a destruction list that is not over. */
export async function doomedOf(tx: DestructionTx, unit: string, carriers: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('destruction_item as i')
    .innerJoin('destruction_list as l', (join) =>
      join.onRef('l.unit_id', '=', 'i.unit_id').onRef('l.id', '=', 'i.list_id'),
    )
    .select('i.carrier_id')
    .where('i.unit_id', '=', unit)
    .where('i.carrier_id', 'in', [...carriers])
    .where('l.status', 'in', ['draft', 'handed'])
    .execute();
  return rows.map((row) => row.carrier_id);
}
