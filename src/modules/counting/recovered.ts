import { type RowOp, update } from '#kernel/effect.ts';
import type { Instant } from '#kernel/json.ts';
import { meet, type Obligation } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { owedFor } from '#modules/strays/door/facts.ts';
import { stray } from '#modules/strays/index.ts';
import type { CountingTx } from './tx.ts';

interface OpenStray {
  readonly id: string;
  readonly owed: readonly Obligation[];
}

/** Alarms that this copy turned up although it is missing. */
export async function openMissing(
  { tx, unit }: FactsContext<CountingTx>,
  carrier: string,
): Promise<readonly OpenStray[]> {
  const rows = await tx
    .selectFrom('stray')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('carrier_id', '=', carrier)
    .where('kind', '=', 'missing')
    .where('status', 'in', ['open', 'held'])
    .execute();
  const found: OpenStray[] = [];
  for (const { id } of rows) found.push({ id, owed: await owedFor(tx, unit.id, id) });
  return found;
}

/** It is back in the registry and a second person has seen it. */
export function recovered(strays: readonly OpenStray[], by: string, at: Instant): RowOp[] {
  return strays.flatMap(({ id, owed }) => [
    update(stray, id, { status: 'settled', outcome: 'recovered', settled_by: by, settled_at: at }),
    ...meet(owed, by, at),
  ]);
}
