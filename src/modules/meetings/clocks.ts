import { defineClock } from '#kernel/clock.ts';
import { say } from './phrases.ts';

export const swept = defineClock({
  clause: 'MEETING-010',
  on: 'meeting',
  owner: ['person', 'secrecy_officer'],
  says: say('obligation.MEETING-010'),
  metBy: ['meetings.record-sweep'],
});
