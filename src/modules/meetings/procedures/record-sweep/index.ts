import { insert, update } from '#kernel/effect.ts';
import { meet, raise } from '#kernel/obligation.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { meetingFacts } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { meeting, sweep } from '../../tables.ts';
import { causes } from './rules.ts';
import { input } from './schema.ts';

export const recordSweep = defineProcedure({
  id: 'meetings.record-sweep',
  title: say('record-sweep'),
  verb: { zh: '清场', en: 'Sweep' },
  help: say('record-sweep.help'),
  clause: 'MEETING-010',
  input,
  facts: meetingFacts,
  rules: [],
  causes,
  object: ({ meeting: { id } }) => ({ table: 'meeting', id }),
  /** What was left behind goes to the secrecy office at once: somebody took it there and somebody misses it. */
  effects: ({ meeting: { id }, owed, input: { venue_checked, lodgings_checked, found }, actor, now }, { newId }) => {
    const about = { table: 'meeting', id };
    const left =
      found.length > 0
        ? [
            raise({
              id: newId(),
              clause: 'MEETING-010',
              to: { role: 'secrecy_office_head' },
              object: about,
              kind: 'left-behind',
              at: now,
            }),
          ]
        : [];
    return {
      effects: [
        insert(sweep, { id: newId(), meeting_id: id, venue_checked, lodgings_checked, found, by: actor.id, at: now }),
        update(meeting, id, { status: 'swept' }, { status: 'ended' }),
        ...meet(owed, actor.id, now),
        ...left,
      ],
      result: { id },
    };
  },
});
