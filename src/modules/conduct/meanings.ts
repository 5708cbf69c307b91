import { defineMeaning } from '#kernel/meaning.ts';
import { violation } from './tables.ts';

export const violationMeaning = defineMeaning(violation, { made: [], changed: {}, plain: [] });
