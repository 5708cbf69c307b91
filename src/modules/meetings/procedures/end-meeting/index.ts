import { update } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { oweSweep } from '../../effects.ts';
import { meetingFacts } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { meeting } from '../../tables.ts';
import { approval, causes } from './rules.ts';
import { input } from './schema.ts';

export const endMeeting = defineProcedure({
  id: 'meetings.end-meeting',
  title: say('end-meeting'),
  help: say('end-meeting.help'),
  clause: 'MEETING-010',
  input,
  facts: meetingFacts,
  rules: [],
  causes,
  approval,
  object: ({ meeting: { id } }) => ({ table: 'meeting', id }),
  /** From the end the host has the clause's hours to sweep the place; where the day ran out before, they run already. */
  effects: ({ meeting: { id, host_id }, hostGone, owed, actor, now, settings }, { newId }) => {
    const sweep = oweSweep({ id, host_id, department_id: actor.departmentId, hostGone }, now, {
      at: now,
      settings,
      newId,
    });
    return {
      effects: [
        update(meeting, id, { ended_at: now, status: 'ended' }, { status: 'planned' }),
        ...(owed.length > 0 ? [] : [sweep]),
      ],
      result: { id },
    };
  },
});
