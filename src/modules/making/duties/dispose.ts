import { sql } from 'kysely';
import { carrier } from '#modules/documents/index.ts';
import { dateOf } from '#kernel/calendar.ts';
import { defineDuty } from '#kernel/duty.ts';
import { ofClock } from '#kernel/obligation-facts.ts';
import { oblige } from '#kernel/obligation.ts';
import { setting } from '#kernel/parameter.ts';
import { endOf, spanOf } from '#kernel/recurring.ts';
import { disposed } from '../clocks.ts';
import type { MakingTx } from '../tx.ts';

/**
 * CARRIER-031: a copy whose use is over and that lies in the registry again does not stay there: it is archived or destroyed with the
 * next sorting (CARRIER-057). Either of them meets it, and nothing else does.
 * By hand: owed from the first turn after the day of each copy.
 */
export const disposeCollected = defineDuty<MakingTx>({
  id: 'making.dispose-collected',
  clauses: ['CARRIER-031'],
  run: async ({ tx, unit, now, settings, newId }) => {
    const period = setting(settings, 'CARRIER-057.period');
    const span = spanOf(period, dateOf(now));
    const { rows } = await sql<{ id: string }>`
      select c.id from ${sql.table(carrier.name)} c where c.unit_id = ${unit.id} and c.copy_of is not null and c.hand = 'registry'
        and c.collect_by < ${span.from}::date and not exists (select 1 from obligation o where o.unit_id = c.unit_id and o.object_id = c.id
          and ${ofClock(disposed, 'o')} and o.status in ('open', 'overdue'))
      order by c.id`.execute(tx);
    return rows.map(({ id }) => oblige(disposed, { id: newId(), object: id, at: now, due: endOf(period, span) }));
  },
});
