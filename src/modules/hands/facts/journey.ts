import type { Case } from '#kernel/approval.ts';
import type { CarryOut } from '../tables.ts';
import { type Copy, copiesOf } from '#modules/documents/door/facts/copy.ts';
import type { HandsTx } from '../tx.ts';

/** A carry-out by its own id or by that of its request; before the last signature there is only the request. */
export interface Journey {
  readonly request: Pick<Case, 'id' | 'no' | 'status'> | null;
  readonly journey: CarryOut | null;
  readonly copies: readonly Copy[];
}

export async function journeyOf(tx: HandsTx, unit: string, id: string): Promise<Journey | undefined> {
  const journey = await tx
    .selectFrom('carry_out')
    .selectAll()
    .where('unit_id', '=', unit)
    .where(({ eb, or }) => or([eb('id', '=', id), eb('case_id', '=', id)]))
    .forUpdate()
    .executeTakeFirst();
  const request = await tx
    .selectFrom('case')
    .select(['id', 'no', 'status', 'input'])
    .where('unit_id', '=', unit)
    .where('id', '=', journey?.case_id ?? id)
    .where('procedure', '=', 'hands.carry-out')
    .executeTakeFirst();
  if (!journey && !request) return undefined;
  const copies = await copiesOf(tx, unit, journey?.carriers ?? carriersIn(request?.input));
  return { request: request ?? null, journey: journey ?? null, copies };
}

/** The copies a request names, so that its clauses can be told before it has become a journey. */
function carriersIn(input: unknown): string[] {
  const named = typeof input === 'object' && input !== null && 'carriers' in input ? input.carriers : [];
  return Array.isArray(named) ? named.map(String) : [];
}
