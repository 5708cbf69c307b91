import { defineMeaning, labelChanged } from '#kernel/meaning.ts';
import { petition } from './tables.ts';

export const petitionMeaning = defineMeaning(petition, {
  as: (_, name) => (name.startsWith('matter.') ? { kind: 'petition' } : { thing: 'petition' }),
  made: ['matter.opened'],
  changed: { ...labelChanged, handler_id: 'scope.widened', status: { closed: 'matter.closed' } },
  plain: [],
});
