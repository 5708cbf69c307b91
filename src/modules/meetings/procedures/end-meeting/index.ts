import { update } from '#kernel/effect.ts';
import { oblige } from '#kernel/obligation.ts';
import { setting } from '#kernel/parameter.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { meetingFacts } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { meeting } from '../../tables.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

export const endMeeting = defineProcedure({
  id: 'meetings.end-meeting',
  title: say('end-meeting'),
  help: say('end-meeting.help'),
  clause: 'MEETING-010',
  input,
  facts: meetingFacts,
  rules,
  object: ({ meeting: { id } }) => ({ table: 'meeting', id }),
  /** From the end the host has the clause's hours to sweep the place. */
  effects: ({ meeting: { id, host_id }, actor, now, settings }, { newId }) => {
    const due = new Date(Date.parse(now) + setting(settings, 'MEETING-010.within_hours') * 3_600_000).toISOString();
    const owner = { person: host_id };
    return {
      effects: [
        update(meeting, id, { ended_at: now, status: 'ended' }, { status: 'planned' }),
        oblige({
          id: newId(),
          clause: 'MEETING-010',
          owner,
          department: actor.departmentId,
          object: { table: 'meeting', id },
          at: now,
          due,
        }),
      ],
      result: { id },
    };
  },
});
