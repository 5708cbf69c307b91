import { defineThing } from '#kernel/thing.ts';
import { visit } from './tables.ts';

export const visitThing = defineThing(visit, {
  noun: { zh: '涉外接待', en: 'Foreign visit' },
  register: 'foreign-visits',
  called: { by: 'visitors', on: 'starts_on' },
});
