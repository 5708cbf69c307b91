import { defineMeaning } from '#kernel/meaning.ts';
import { formerCode, importRun } from './tables.ts';

export const importRunMeaning = defineMeaning(importRun, {
  made: [],
  changed: {},
  plain: ['done', 'registered', 'held'],
});
export const formerCodeMeaning = defineMeaning(formerCode, { made: [], changed: {}, plain: [] });
