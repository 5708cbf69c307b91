import { defineMeaning } from '#kernel/meaning.ts';
import { outsideUnit, receipt } from './tables.ts';

export const receiptMeaning = defineMeaning(receipt, { made: [], changed: {}, plain: [] });

export const outsideUnitMeaning = defineMeaning(outsideUnit, { made: [], changed: {}, plain: ['ended_at'] });
