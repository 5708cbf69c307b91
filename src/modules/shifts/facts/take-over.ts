import { openObligations } from '#kernel/obligation-facts.ts';
import type { Obligation } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { takenOver } from '../clocks.ts';
import type { DayClose } from '../tables.ts';
import type { ShiftsTx } from '../tx.ts';

export interface TakeFacts {
  readonly close: DayClose;
  /** Who was named to take over. */
  readonly name: string;
  readonly owed: readonly Obligation[];
}

export async function takeFacts(
  input: { readonly close: string },
  { tx, unit }: FactsContext<ShiftsTx>,
): Promise<TakeFacts | undefined> {
  const close = await tx
    .selectFrom('day_close')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', input.close)
    .forUpdate()
    .executeTakeFirst();
  if (!close) return undefined;
  const taker = await tx
    .selectFrom('person')
    .select('name')
    .where('unit_id', '=', unit.id)
    .where('id', '=', close.taker_id)
    .executeTakeFirst();
  return { close, name: taker?.name ?? '', owed: await openObligations(tx, unit.id, takenOver, close.id) };
}
