import { update } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { meetingFacts } from '../../facts.ts';
import { meeting } from '../../tables.ts';
import { say } from './phrases.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

export const cancelMeeting = defineProcedure({
  id: 'meetings.cancel-meeting',
  title: say('title'),
  help: say('help'),
  clause: 'MEETING-010',
  input,
  facts: meetingFacts,
  rules,
  object: ({ meeting: { id } }) => ({ table: 'meeting', id }),
  effects: ({ meeting: { id } }) => ({
    effects: [update(meeting, id, { status: 'cancelled' }, { status: 'planned' })],
    result: { id },
  }),
});
