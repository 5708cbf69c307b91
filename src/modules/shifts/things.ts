import { defineThing } from '#kernel/thing.ts';
import { dayClose } from './tables.ts';

export const dayCloseThing = defineThing(dayClose, {
  noun: { zh: '日结', en: 'Day close' },
  register: 'day-closes',
  called: { noun: true, on: 'given_at' },
});
