import { defineThing } from '#kernel/thing.ts';
import { returnList } from './tables.ts';

export const returnListThing = defineThing(returnList, {
  noun: { zh: '清退单', en: 'Return list' },
  register: 'return-lists',
  called: { as: 'document', at: 'document_id' },
});
