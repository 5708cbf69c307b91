import { defineClock, defineNotice } from '#kernel/clock.ts';
import { say } from './phrases.ts';

export const site008 = defineClock({
  clause: 'SITE-008',
  says: say('obligation.SITE-008'),
  metBy: ['sites.record-closing'],
});
export const fault = defineNotice({ kind: 'fault', clause: 'SITE-008', says: say('alert.SITE-008.fault') });
