import { defineThing } from '#kernel/thing.ts';
import { publication } from './tables.ts';

export const publicationThing = defineThing(publication, {
  noun: { zh: '信息发布', en: 'Publication' },
  register: 'publications',
  called: { by: 'title' },
});
