import { defineThing } from '#kernel/thing.ts';
import { stray } from './tables.ts';

export const strayThing = defineThing(stray, {
  noun: { zh: '异常出现的件', en: 'Copy that turned up' },
  register: 'strays',
  called: { as: 'carrier', at: 'carrier_id' },
});
