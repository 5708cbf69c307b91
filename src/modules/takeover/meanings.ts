import { defineMeaning } from '#kernel/meaning.ts';
import { formerCode } from './tables.ts';

export const formerCodeMeaning = defineMeaning(formerCode, { made: [], changed: {}, plain: [] });
