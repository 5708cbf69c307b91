import { defineModule } from '#kernel/module.ts';
import { meetingsOver } from './duties/meetings-over.ts';
import { say } from './phrases.ts';
import { cancelMeeting } from './procedures/cancel-meeting/index.ts';
import { endMeeting } from './procedures/end-meeting/index.ts';
import { planMeeting } from './procedures/plan-meeting/index.ts';
import { recordSweep } from './procedures/record-sweep/index.ts';
import { meetings } from './registers/meetings.ts';
import { meetingsTables } from './tables.ts';

export const module = defineModule({
  id: 'meetings',
  title: say('title'),
  tables: meetingsTables,
  procedures: [planMeeting, endMeeting, recordSweep, cancelMeeting],
  registers: [meetings],
  duties: [meetingsOver],
  phrases: say,
});
