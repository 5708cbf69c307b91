import type { HandsTx } from '../../tx.ts';

/** Copies on an open circulation, whoever has them now. */
export async function circulatingOf(tx: HandsTx, unit: string, carriers: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('circulation')
    .select('carrier_id')
    .where('unit_id', '=', unit)
    .where('carrier_id', 'in', [...carriers])
    .where('status', '=', 'open')
    .execute();
  return rows.map((row) => row.carrier_id);
}
