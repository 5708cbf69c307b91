import { defineClock, defineNotice } from '#kernel/clock.ts';
import { say } from './phrases.ts';

/** Per place and working day. */
export const closed = defineClock({
  clause: 'SITE-008',
  on: 'place',
  family: '',
  owner: ['person', 'site_head'],
  says: say('obligation.SITE-008'),
  metBy: ['sites.record-closing'],
});
export const fault = defineNotice({ kind: 'fault', clause: 'SITE-008', says: say('alert.SITE-008.fault') });
