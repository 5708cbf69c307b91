import { defineThing } from '#kernel/thing.ts';
import { petition, relation } from './tables.ts';

export const petitionThing = defineThing(petition, {
  noun: { zh: '信访件', en: 'Petition' },
  register: 'petitions',
  called: { by: 'no' },
});

export const relationThing = defineThing(relation, {
  noun: { zh: '利害关系', en: 'Tie' },
  called: { as: 'person', at: 'person_id' },
});
