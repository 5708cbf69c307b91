import { defineMeaning } from '#kernel/meaning.ts';
import { closingCheck } from './tables.ts';

export const closingCheckMeaning = defineMeaning(closingCheck, {
  thing: 'place_id',
  made: ['check.recorded'],
  changed: {},
  plain: [],
});
