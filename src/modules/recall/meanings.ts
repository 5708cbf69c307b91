import { defineMeaning, labelChanged } from '#kernel/meaning.ts';
import { returnItem, returnList } from './tables.ts';

export const returnListMeaning = defineMeaning(returnList, {
  as: { thing: 'list' },
  made: [],
  changed: { ...labelChanged, due_at: 'clock.moved' },
  plain: ['status', 'closed_at'],
});

/** What becomes of a copy on a list is told by its movements. */
export const returnItemMeaning = defineMeaning(returnItem, {
  thing: 'carrier_id',
  made: [],
  changed: {},
  plain: [
    'status',
    'reason',
    'collected_from',
    'collected_by',
    'collected_at',
    'recipient',
    'received_by',
    'channel',
    'escorts',
    'receipt_no',
    'returned_by',
    'returned_at',
  ],
});
