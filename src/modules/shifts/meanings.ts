import { defineMeaning } from '#kernel/meaning.ts';
import { dayClose } from './tables.ts';

/** It says how things stood; no copy moves by it. */
export const dayCloseMeaning = defineMeaning(dayClose, {
  made: [],
  changed: {},
  plain: ['status', 'taken_with', 'taken_at', 'taker_finding'],
});
