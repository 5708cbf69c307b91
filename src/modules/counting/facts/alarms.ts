import type { FactsContext } from '#kernel/procedure.ts';
import { type Copy, copyOf } from '#modules/documents/door/facts/copy.ts';
import { openStrays } from '#modules/strays/door/facts.ts';
import { goneKind } from '#modules/strays/door/gone.ts';
import type { CountingTx } from '../tx.ts';

type Context = FactsContext<CountingTx>;

/** Of a copy that is not where the books have it: it is locked, so that two scanners raise one alarm. */
export async function isAlarmed(copy: Copy, { tx, unit }: Context): Promise<boolean> {
  const kind = goneKind(copy) ?? (copy.hand === 'registry' ? 'misplaced' : null);
  if (kind === null) return false;
  await copyOf(tx, unit.id, copy.id);
  return (await openStrays(tx, unit.id, [copy], [kind])).length > 0;
}

/** Alarms raised in this count whose thing is not held back yet. */
export async function openAlarms(inventory: string, { tx, unit }: Context): Promise<number> {
  const rows = await tx
    .selectFrom('stray')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('inventory_id', '=', inventory)
    .where('kind', 'in', ['destroyed', 'missing'])
    .where('status', '=', 'open')
    .execute();
  return rows.length;
}
