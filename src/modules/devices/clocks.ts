import { defineClock, defineNotice } from '#kernel/clock.ts';
import { say } from './phrases.ts';

export const raised = defineNotice({ kind: 'raised', clause: 'DEVICE-013', says: say('alert.DEVICE-013.raised') });

/** A medium that has come to need a keeper on the list, or whose keeper has left the list, goes into hands that are on it. */
export const toListed = defineClock({
  clause: 'CARRIER-050',
  on: 'medium',
  owner: 'secrecy_office_head',
  tells: ['leader_in_charge'],
  says: say('obligation.CARRIER-050'),
  metBy: ['devices.hand-medium'],
  cancelledBy: ['duty:devices.unlisted-keepers'],
});
