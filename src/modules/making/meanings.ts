import { defineMeaning } from '#kernel/meaning.ts';
import { copyRun } from './tables.ts';

export const copyRunMeaning = defineMeaning(copyRun, {
  thing: 'document_id',
  as: ({ form }) => ({ how: form }),
  made: ({ form }) => (form === 'excerpt' ? ['copy.made', 'content.derived'] : ['copy.made']),
  changed: { collect_by: 'clock.moved' },
  plain: [],
});
