import { defineMeaning } from '#kernel/meaning.ts';
import { closingCheck } from './tables.ts';

export const closingCheckMeaning = defineMeaning(closingCheck, {
  thing: 'place_id',
  as: { kind: 'closing' },
  made: ['check.recorded'],
  changed: {},
  plain: [],
});
