import { sql } from 'kysely';
import { carrier } from '#modules/documents/index.ts';
import type { Owed } from '#kernel/clock.ts';
import { defineDuty } from '#kernel/duty.ts';
import { levelRank } from '#kernel/label.ts';
import { ofClock } from '#kernel/obligation-facts.ts';
import { meet } from '#kernel/obligation.ts';
import { registrySorted } from '../clocks.ts';
import type { CountingTx } from '../tx.ts';

interface Counted extends Owed {
  /** Who signed the last of the counts. */
  readonly confirmed_by: string;
}

/**
 * CARRIER-057: the registry's period is met by counts, one or several, that two people signed and that have each classified copy
 * which lay in the registry all the while. The server looks, for nobody of the registry need know of all of them.
 * By hand: several counts together meet one obligation.
 */
export const registryCounted = defineDuty<CountingTx>({
  id: 'counting.registry-counted',
  clauses: ['CARRIER-057'],
  run: async ({ tx, unit, now }) => {
    const { rows } = await sql<Counted>`
      select o.id, o.clause, o.object_table, o.cause, (select n.confirmed_by from inventory n where n.unit_id = o.unit_id and n.status = 'closed'
        and n.opened_at >= o.opened_at order by n.confirmed_at desc limit 1) as confirmed_by
      from obligation o
      where o.unit_id = ${unit.id} and ${ofClock(registrySorted, 'o')} and o.status in ('open', 'overdue')
        and exists (select 1 from inventory n where n.unit_id = o.unit_id and n.status = 'closed' and n.opened_at >= o.opened_at)
        and not exists (select 1 from ${sql.table(carrier.name)} c
          where c.unit_id = o.unit_id and c.hand = 'registry' and c.level >= ${levelRank.confidential} and c.since < o.opened_at
            and not exists (select 1 from inventory_item i join inventory n on n.unit_id = i.unit_id and n.id = i.inventory_id
              where i.unit_id = c.unit_id and i.carrier_id = c.id and n.status = 'closed' and n.opened_at >= o.opened_at))
      order by o.id`.execute(tx);
    return rows.flatMap((one) => meet([one], one.confirmed_by, now));
  },
});
