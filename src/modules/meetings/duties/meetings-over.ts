import { type Kysely, sql } from 'kysely';
import { leftJoined } from '#kernel/relation.ts';
import { person } from '#modules/people/index.ts';
import { defineDuty } from '#kernel/duty.ts';
import type { Instant } from '#kernel/json.ts';
import { levelRank } from '#kernel/label.ts';
import { ofClock } from '#kernel/obligation-facts.ts';
import type { ObligationsDatabase } from '#kernel/obligation.ts';
import { swept } from '../clocks.ts';
import { oweSweep } from '../effects.ts';
import type { MeetingsDatabase } from '../tables.ts';

interface Silent {
  readonly id: string;
  readonly host_id: string;
  readonly department_id: string | null;
  readonly hostGone: boolean;
  readonly over_at: Instant;
}

/**
 * MEETING-010: a meeting is over with its last day, and its host owes the sweep, whether or not he says that it has ended.
 * By hand: owed from the end of each meeting.
 */
export const meetingsOver = defineDuty<Kysely<MeetingsDatabase & ObligationsDatabase>>({
  id: 'meetings.meetings-over',
  clauses: ['MEETING-010'],
  run: async ({ tx, unit, now, settings, newId }) => {
    const { rows } = await sql<Silent>`
      select m.id, m.host_id, p.department_id, m.over_at, p.state in ('leaving', 'left') as "hostGone" from meeting m
      ${sql.raw(leftJoined(person, 'p', 'm.host_id'))}
      where m.unit_id = ${unit.id} and m.status = 'planned' and m.over_at < ${now}::timestamptz and m.level >= ${levelRank.confidential}
        and not exists (select 1 from obligation o where o.unit_id = m.unit_id and ${ofClock(swept, 'o')} and o.object_id = m.id)
      order by m.id`.execute(tx);
    return rows.map((meeting) => oweSweep(meeting, meeting.over_at, { at: now, settings, newId }));
  },
});
