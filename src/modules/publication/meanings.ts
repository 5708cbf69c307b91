import { defineMeaning } from '#kernel/meaning.ts';
import { publication } from './tables.ts';

export const publicationMeaning = defineMeaning(publication, {
  as: (_, name) => (name === 'content.written' ? { thing: 'publication' } : {}),
  made: ['content.written'],
  changed: {
    title: 'content.written',
    content: 'content.written',
    status: { published: 'item.published' },
  },
  plain: [
    'channel',
    'especially_important',
    'provider_id',
    'department_id',
    'version',
    'created_at',
    'published_at',
    'published_by',
  ],
});
