import { defineThing } from '#kernel/thing.ts';
import { importJob } from './tables.ts';

export const importJobThing = defineThing(importJob, {
  noun: { zh: '导入', en: 'Import' },
  called: { by: 'name' },
});
