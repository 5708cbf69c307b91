import { sql } from 'kysely';
import { setting } from '#kernel/parameter.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { type Holder, holdersOf } from '#modules/documents/door/facts/holder.ts';
import { nextNo, proofFor } from '../shift-proof.ts';
import type { DayClose } from '../tables.ts';
import type { ShiftsTx } from '../tx.ts';
import { type Balance, balanceOf } from './balance.ts';

export interface CloseFacts {
  readonly last: DayClose | null;
  /** Who was to take the last one over. */
  readonly lastTaker: string;
  readonly balance: Balance;
  readonly taker: Holder;
  /** By which the taker proved at this desk that it is he who takes over just this one; serves once. */
  readonly proof: string | null;
}

export async function closeFacts(
  { taker: id }: { readonly taker: string },
  context: FactsContext<ShiftsTx>,
): Promise<CloseFacts | undefined> {
  const { tx, unit, now, settings } = context;
  const last = await tx
    .selectFrom('day_close')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .orderBy('no', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  const people = await holdersOf(tx, unit.id, last ? [id, last.taker_id] : [id], now);
  const taker = people.get(id);
  if (!taker) return undefined;
  const seconds = 60 * setting(settings, 'LAW.confirm_minutes');
  const { rows } = await sql<{ proof: string | null }>`select
    jingui.desk_proof(${id}, ${[proofFor(nextNo(last))]}::text[], ${seconds}) as proof`.execute(tx);
  return {
    last: last ?? null,
    lastTaker: people.get(last?.taker_id ?? '')?.name ?? '',
    balance: await balanceOf(last ?? null, context),
    taker,
    proof: rows[0]?.proof ?? null,
  };
}
