import { defineMeaning } from '#kernel/meaning.ts';
import { stray } from './tables.ts';

/** It says what was seen; where the copy is by the books changes by its moves alone. */
export const strayMeaning = defineMeaning(stray, {
  thing: 'carrier_id',
  made: [],
  changed: {},
  plain: [
    'status',
    'held_by',
    'held_at',
    'held_where',
    'doubted',
    'outcome',
    'settled_by',
    'settled_at',
    'note',
    'heard_in',
    'inventory_id',
    'place_id',
  ],
});
