import { defineThing } from '#kernel/thing.ts';
import { meeting } from './tables.ts';

export const meetingThing = defineThing(meeting, {
  noun: { zh: '会议', en: 'Meeting' },
  register: 'meetings',
  called: { by: 'name' },
});
