import { defineThing } from '#kernel/thing.ts';
import { violation } from './tables.ts';

export const violationThing = defineThing(violation, {
  noun: { zh: '违反纪律', en: 'Breach of discipline' },
  register: 'violations',
  called: { as: 'person', at: 'person_id' },
});
