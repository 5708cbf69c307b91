import type { Kysely } from 'kysely';
import { dateOf, instantOf } from '#kernel/calendar.ts';
import { insert } from '#kernel/effect.ts';
import type { Instant } from '#kernel/json.ts';
import { levelRank } from '#kernel/label.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { scopingOf } from '#kernel/scope-facts.ts';
import type { Matter } from '#kernel/verdict.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import { say } from '../../phrases.ts';
import { meeting } from '../../tables.ts';
import { causes, type Facts, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

export const planMeeting = defineProcedure({
  id: 'meetings.plan-meeting',
  title: say('plan-meeting'),
  help: say('plan-meeting.help'),
  clause: 'MEETING-010',
  input,
  facts: async (
    { level, regime, scope }: Input,
    { tx, unit }: FactsContext<Kysely<PeopleDatabase>>,
  ): Promise<Facts & { matter: Matter }> => ({
    matter: { level, regime },
    scoping: await scopingOf(tx, unit.id, scope),
  }),
  rules,
  causes,
  effects: ({ input: { name, regime, level, venue, starts_at, days, scope }, actor }, { newId }) => {
    const id = newId();
    const label = {
      level: levelRank[level],
      scope: [...new Set([`p:${actor.id}`, 'duty:registry', ...scope])],
      barred: [],
    };
    return {
      effects: [
        insert(meeting, {
          id,
          name,
          regime,
          venue,
          host_id: actor.id,
          starts_at,
          over_at: endOfLastDay(starts_at, days),
          ended_at: null,
          status: 'planned',
          ...label,
        }),
      ],
      object: { table: 'meeting', id },
      result: { id },
    };
  },
});

function endOfLastDay(startsAt: Instant, days: number): Instant {
  const last = Temporal.PlainDate.from(dateOf(startsAt)).add({ days: days - 1 });
  return instantOf(last.toString(), '23:59:59.999');
}
