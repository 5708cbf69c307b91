import { defineMeaning } from '#kernel/meaning.ts';
import { receipt } from './tables.ts';

export const receiptMeaning = defineMeaning(receipt, { made: [], changed: {}, plain: [] });
