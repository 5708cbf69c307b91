import { defineThing } from '#kernel/thing.ts';
import { medium } from './tables.ts';

export const mediumThing = defineThing(medium, {
  noun: { zh: '存储介质', en: 'Storage medium' },
  register: 'media',
  called: { by: 'no' },
});
