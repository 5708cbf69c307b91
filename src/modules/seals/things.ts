import { defineThing } from '#kernel/thing.ts';
import { seal, sealUse } from './tables.ts';

export const sealThing = defineThing(seal, {
  noun: { zh: '印章', en: 'Seal' },
  register: 'seals',
  called: { by: 'name' },
  open: true,
});

export const sealUseThing = defineThing(sealUse, {
  noun: { zh: '用印', en: 'Use of a seal' },
  register: 'seal-uses',
  called: { as: 'seal', at: 'seal_id', on: 'sealed_at' },
});
