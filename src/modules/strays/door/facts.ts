import type { Copy } from '#modules/documents/door/facts/copy.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import type { Obligation } from '#kernel/obligation.ts';
import { straySettled } from '../clocks.ts';
import type { StrayKind } from '../tables.ts';
import { goneKind } from './gone.ts';
import type { StraysTx } from '../tx.ts';

/** What of these turned up and is known to have, not settled yet; asked only where one of them is gone by the books. */
export async function knownStrays(
  tx: StraysTx,
  unit: string,
  copies: readonly Pick<Copy, 'id' | 'hand'>[],
): Promise<readonly string[]> {
  const gone = copies.filter((copy) => goneKind(copy) !== null);
  return gone.length === 0 ? [] : openStrays(tx, unit, gone, ['destroyed', 'missing']);
}

/** Those of which such an alarm is open. */
export async function openStrays(
  tx: StraysTx,
  unit: string,
  copies: readonly Pick<Copy, 'id'>[],
  kinds: readonly StrayKind[],
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('stray')
    .select('carrier_id')
    .where('unit_id', '=', unit)
    .where(
      'carrier_id',
      'in',
      copies.map(({ id }) => id),
    )
    .where('kind', 'in', kinds)
    .where('status', 'in', ['open', 'held'])
    .execute();
  return rows.map((row) => row.carrier_id);
}

/** What the secrecy office owes for this alarm. */
export function owedFor(tx: StraysTx, unit: string, stray: string): Promise<readonly Obligation[]> {
  return openObligations(tx, unit, straySettled, stray);
}
