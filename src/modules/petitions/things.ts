import { defineThing } from '#kernel/thing.ts';
import { petition } from './tables.ts';

export const petitionThing = defineThing(petition, {
  noun: { zh: '信访件', en: 'Petition' },
  register: 'petitions',
  called: { by: 'no' },
});
