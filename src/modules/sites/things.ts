import { defineThing } from '#kernel/thing.ts';
import { closingCheck } from './tables.ts';

export const closingCheckThing = defineThing(closingCheck, {
  noun: { zh: '下班检查', en: 'Closing check' },
  register: 'closing-checks',
  called: { as: 'place', at: 'place_id', on: 'on' },
});
