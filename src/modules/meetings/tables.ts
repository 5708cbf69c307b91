import { c, type Database, type Row, table } from '#kernel/table.ts';

/** A classified meeting or activity: its host answers for it until the place is swept. */
export const meeting = table(
  'meeting',
  {
    id: c.text(),
    name: c.text(),
    venue: c.text(),
    host_id: c.ref('person'),
    starts_at: c.instant(),
    /** End of its last day: by then it is over, whether or not its host said so. */
    over_at: c.instant(),
    ended_at: c.maybe(c.instant()),
    status: c.choice('planned', 'ended', 'swept', 'cancelled'),
  },
  { key: ['id'], label: true, indexes: [['starts_at', 'id']] },
);

/** MEETING-010: who looked where after the meeting and what had been left behind. */
export const sweep = table(
  'meeting_sweep',
  {
    id: c.text(),
    meeting_id: c.ref('meeting'),
    venue_checked: c.bool(),
    lodgings_checked: c.bool(),
    found: c.texts(),
    by: c.text(),
    at: c.instant(),
  },
  { key: ['id'], via: ['meeting_id', 'meeting'], indexes: [['meeting_id']] },
);

export const meetingsTables = { meeting, sweep };
export type MeetingsDatabase = Database<typeof meetingsTables>;
export type Meeting = Row<typeof meeting>;
