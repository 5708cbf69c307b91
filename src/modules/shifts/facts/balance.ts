import { sql } from 'kysely';
import { copies, movement } from '#kernel/custody.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { inventory } from '#modules/counting/index.ts';
import { loanReceipt } from '#modules/hands/index.ts';
import { stray } from '#modules/strays/index.ts';
import type { DayClose } from '../tables.ts';
import type { ShiftsTx } from '../tx.ts';

/** What is counted of a shift. */
export type Balance = Pick<
  DayClose,
  | 'since'
  | 'upto'
  | 'opening'
  | 'received'
  | 'returned'
  | 'regained'
  | 'lent'
  | 'sent'
  | 'stock'
  | 'difference'
  | 'in_hands'
  | 'in_transit'
  | 'receipts_owed'
  | 'strays_open'
  | 'counts_open'
  | 'not_back'
> & {
  /** Destroyed or missing by the books, here, and not held back. */
  readonly alarms: number;
};

type Last = Pick<DayClose, 'upto' | 'stock' | 'given_at'>;
type Counted = Omit<Balance, 'since' | 'opening' | 'difference'>;

/**
 * All figures of one moment, in one statement, as far as whoever closes may know: two that know differently differ, and say so. With
 * its first move a copy comes in, by letter or from the press; what happened since is told by the ids of moves, which follow time.
 */
export async function balanceOf(last: Last | null, { tx, unit, now }: FactsContext<ShiftsTx>): Promise<Balance> {
  const after = last?.upto ?? null;
  const moves = (from: string, to: string) =>
    sql`(select count(*)::int from moved m where m.turn > 1 and m.from_kind ${sql.raw(from)} and m.to_kind ${sql.raw(to)})`;
  const carrier = sql.table(copies.thing);
  const { rows } = await sql<Counted>`
    with moved as (select m.turn, m.from_kind, m.to_kind from ${sql.table(movement.name)} m
        where m.unit_id = ${unit.id} and ${after}::text is not null and m.id > ${after}::text),
      hand as (select count(*) filter (where c.hand = 'registry')::int as stock,
          count(*) filter (where c.hand = 'person')::int as in_hands, count(*) filter (where c.hand = 'courier')::int as in_transit,
          count(*) filter (where c.hand = 'person'
            and c.due_at < ((date_trunc('day', ${now}::timestamptz at time zone 'Asia/Shanghai') + interval '1 day') at time zone 'Asia/Shanghai'))::int as not_back
        from ${carrier} c where c.unit_id = ${unit.id} and c.hand in ('registry', 'person', 'courier'))
    select hand.*,
      coalesce((select max(m.id) from ${sql.table(movement.name)} m where m.unit_id = ${unit.id}), '') as upto,
      (select count(*)::int from moved m where m.turn = 1 and m.to_kind = 'registry') as received,
      ${moves("in ('person', 'courier')", "= 'registry'")} as returned,
      ${moves("not in ('registry', 'person', 'courier')", "= 'registry'")} as regained,
      ${moves("= 'registry'", "= 'person'")} as lent,
      ${moves("= 'registry'", "not in ('registry', 'person')")} as sent,
      (select count(*)::int from ${sql.table(loanReceipt.name)} r where r.unit_id = ${unit.id} and r.status = 'open') as receipts_owed,
      (select count(*)::int from ${sql.table(stray.name)} s where s.unit_id = ${unit.id} and s.status in ('open', 'held')) as strays_open,
      (select count(*)::int from ${sql.table(stray.name)} s where s.unit_id = ${unit.id} and s.status = 'open' and s.kind <> 'misplaced') as alarms,
      (select count(*)::int from ${sql.table(inventory.name)} i where i.unit_id = ${unit.id} and i.status in ('open', 'counted')) as counts_open
    from hand`.execute(tx);
  const counted = rows[0];
  if (!counted) throw new Error('nothing was counted');
  const { received, returned, regained, lent, sent, stock } = counted;
  // The first has nothing to be compared with: it says what is there.
  const opening = last ? last.stock : stock;
  const moved = last ? received + returned + regained - lent - sent : 0;
  return { ...counted, since: last?.given_at ?? null, opening, difference: stock - opening - moved };
}
