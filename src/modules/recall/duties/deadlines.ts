import { sql } from 'kysely';
import { inHandJoined } from '#modules/documents/door/joins.ts';
import { carrier, document } from '#modules/documents/index.ts';
import { dateOf, endOfDay, endOfWorkingDay, instantOf } from '#kernel/calendar.ts';
import { plusDays } from '#kernel/civil.ts';
import { defineDuty } from '#kernel/duty.ts';
import type { CivilDate } from '#kernel/json.ts';
import { levelRank } from '#kernel/label.ts';
import { ofClock } from '#kernel/obligation-facts.ts';
import { oblige } from '#kernel/obligation.ts';
import { setting } from '#kernel/parameter.ts';
import { atOnce, dated } from '../clocks.ts';
import { readTopSecret } from '../facts/read-top-secret.ts';
import type { Outstanding } from '../facts/recall.ts';
import { returning } from '../recalling.ts';
import type { RecallTx } from '../tx.ts';

/**
 * CARRIER-058: what the originator wants back by a day is owed by that day; top secret goes back as soon as it has been read.
 * By hand: owed by the day each originator set.
 */
export const recallDeadlines = defineDuty<RecallTx>({
  id: 'recall.deadlines',
  clauses: ['CARRIER-058'],
  run: async ({ tx, unit, now, settings, calendar, newId }) => {
    const remindDays = setting(settings, 'CARRIER-058.remind_days');
    const wanted = await withDeadline(tx, unit.id);
    const read = setting(settings, 'CARRIER-058.top_secret_at_once') ? await topSecretRead(tx, unit.id) : [];
    const tomorrow = plusDays(dateOf(now), 1);
    return [
      ...wanted.map((copy) => {
        const today = dateOf(now);
        const due = instantOf(copy.return_by < today ? today : copy.return_by, endOfDay);
        return oblige(dated, returning({ copy, at: now, due, remindDays }, newId));
      }),
      ...read.map((copy) =>
        oblige(atOnce, returning({ copy, at: now, due: endOfWorkingDay(calendar, tomorrow), remindDays: 0 }, newId)),
      ),
    ];
  },
});

async function withDeadline(tx: RecallTx, unit: string): Promise<readonly (Outstanding & { return_by: CivilDate })[]> {
  const { rows } = await sql<Outstanding & { return_by: CivilDate }>`
    select c.id, c.hand, c.hand_id, p.department_id, d.return_by
    from ${sql.table(document.name)} d
    join ${sql.table(carrier.name)} c on c.unit_id = d.unit_id and c.document_id = d.id
    ${sql.raw(inHandJoined('p'))}
    where d.unit_id = ${unit} and d.return_by is not null and d.regime = 'state' and d.level >= ${levelRank.confidential}
      and c.copy_of is null and c.hand in ('registry', 'person')
      and not exists (select 1 from obligation o where o.unit_id = c.unit_id and o.object_id = c.id and ${ofClock(dated, 'o')}
        and o.status in ('open', 'overdue'))
    order by c.id`.execute(tx);
  return rows;
}

async function topSecretRead(tx: RecallTx, unit: string): Promise<readonly Outstanding[]> {
  const { rows } = await sql<Outstanding>`
    select c.id, c.hand, c.hand_id, null as department_id
    from ${sql.table(document.name)} d
    join ${sql.table(carrier.name)} c on c.unit_id = d.unit_id and c.document_id = d.id
    where d.unit_id = ${unit} and ${readTopSecret}
      and not exists (select 1 from obligation o where o.unit_id = c.unit_id and o.object_id = c.id and o.clause = 'CARRIER-058'
        and o.status in ('open', 'overdue'))
    order by c.id`.execute(tx);
  return rows;
}
