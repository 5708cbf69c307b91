import { sql } from 'kysely';
import type { Evidence } from '#kernel/evidence.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import type { Obligation } from '#kernel/obligation.ts';
import { setting } from '#kernel/parameter.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { receiptOwed } from '../clocks.ts';
import type { LoanReceipt } from '../tables.ts';
import type { HandsTx } from '../tx.ts';
import { drawnBy } from './drawn.ts';

export interface ReceiptFacts {
  readonly receipt: LoanReceipt;
  /** What was signed for on it, whether it is still out or not. */
  readonly holdings: readonly string[];
  readonly owed: readonly Obligation[];
  readonly proof: string | null;
  readonly drawn: Pick<Evidence, 'id' | 'sha256'> | null;
}

export async function receiptFacts(
  input: { readonly receipt: string; readonly drawn?: string | undefined },
  context: FactsContext<HandsTx>,
): Promise<ReceiptFacts | undefined> {
  const { tx, unit, settings } = context;
  const receipt = await tx
    .selectFrom('loan_receipt')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', input.receipt)
    .forUpdate()
    .executeTakeFirst();
  if (!receipt) return undefined;
  const held = await tx
    .selectFrom('holding')
    .select(['id', 'carrier_id'])
    .where('unit_id', '=', unit.id)
    .where('receipt_id', '=', receipt.id)
    .where('status', '!=', 'undone')
    .execute();
  const carriers = held.map(({ carrier_id }) => carrier_id);
  const seconds = 60 * setting(settings, 'LAW.confirm_minutes');
  const { rows } = await sql<{ proof: string | null }>`select
    jingui.desk_proof(${receipt.person_id}, ${carriers}::text[], ${seconds}) as proof`.execute(tx);
  return {
    receipt,
    holdings: held.map(({ id }) => id),
    owed: await openObligations(tx, unit.id, receiptOwed, receipt.id),
    proof: rows[0]?.proof ?? null,
    drawn: await drawnBy(receipt.person_id, input.drawn, context),
  };
}
