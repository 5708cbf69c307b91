import { sql } from 'kysely';
import { joined } from '#kernel/relation.ts';
import { inHandJoined } from '#modules/documents/door/joins.ts';
import { carrier, document } from '#modules/documents/index.ts';
import { dateOf, instantOf } from '#kernel/calendar.ts';
import { defineDuty } from '#kernel/duty.ts';
import type { Period } from '#kernel/generated/clauses.ts';
import type { CivilDate, Instant } from '#kernel/json.ts';
import { levelRank } from '#kernel/label.ts';
import { setting } from '#kernel/parameter.ts';
import { type Span, spanOf } from '#kernel/recurring.ts';
import type { Outstanding } from '../facts/recall.ts';
import { openReturnList } from '../recalling.ts';
import type { RecallTx } from '../tx.ts';

type Listed = Outstanding & { readonly level: number };

/**
 * CARRIER-058: when a quarter has ended, everything that came from elsewhere in it or before, has no deadline of its own and is
 * still here goes on one return list. The days of the reminder are the time to bring it in. What was missing then, or on its way to be
 * destroyed, is asked for by another list once it is back.
 * By hand: a turn makes a list of things, each owed by whoever has it.
 */
export const recallPeriod = defineDuty<RecallTx>({
  id: 'recall.period',
  clauses: ['CARRIER-058'],
  run: async ({ tx, unit, actor, now, settings, openedAt, newId }) => {
    const span = lastEnded(setting(settings, 'CARRIER-058.period'), dateOf(now));
    const end = instantOf(span.last, '23:59:59.999');
    if (end < openedAt) return [];
    const remindDays = setting(settings, 'CARRIER-058.remind_days');
    const dated = !setting(settings, 'CARRIER-058.originator_deadline_first');
    const copies = await unreturned(tx, unit.id, { end, dated, period: span.key });
    if (copies.length === 0 && (await isListed(tx, unit.id, span.key))) return [];
    const level = Math.max(0, ...copies.map((copy) => copy.level));
    const list = {
      id: newId(),
      kind: 'period' as const,
      document_id: null,
      period: span.key,
      reason: null,
      dueAt: instantOf(Temporal.PlainDate.from(dateOf(now)).add({ days: remindDays }).toString(), '23:59:59.999'),
      remindDays,
      label: { level, regime: 'state' as const, scope: ['duty:registry'], barred: [] },
      outstanding: copies,
      by: actor.id,
      at: now,
    };
    return openReturnList(list, newId);
  },
});

/** The latest turn that is over on this day. */
function lastEnded(period: Period, today: CivilDate): Span {
  const before = Temporal.PlainDate.from(spanOf(period, today).from).subtract({ days: 1 });
  return spanOf(period, before.toString());
}

async function isListed(tx: RecallTx, unit: string, period: string): Promise<boolean> {
  const found = await tx
    .selectFrom('return_list')
    .select('id')
    .where('unit_id', '=', unit)
    .where('period', '=', period)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** `dated`: also what has a deadline of its own. What an open list asks for, or one of that period asked for, is not asked for twice. */
async function unreturned(
  tx: RecallTx,
  unit: string,
  { end, dated, period }: { readonly end: Instant; readonly dated: boolean; readonly period: string },
): Promise<readonly Listed[]> {
  const { rows } = await sql<Listed>`
    select c.id, c.hand, c.hand_id, p.department_id, c.level
    from ${sql.table(carrier.name)} c
    ${sql.raw(joined(document, 'd', 'c.document_id'))}
    ${sql.raw(inHandJoined('p'))}
    where c.unit_id = ${unit} and c.hand in ('registry', 'person') and c.copy_of is null and c.created_at <= ${end}::timestamptz
      and d.regime = 'state' and d.level >= ${levelRank.confidential} and d.source <> 'own' and (${dated} or d.return_by is null)
      and not exists (select 1 from return_item i join return_list l on l.unit_id = i.unit_id and l.id = i.list_id
        where i.unit_id = c.unit_id and i.carrier_id = c.id
          and (l.period = ${period} or i.status in ('open', 'collected') and l.status = 'open'))
    order by c.id`.execute(tx);
  return rows;
}
