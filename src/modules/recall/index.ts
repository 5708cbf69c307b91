import { defineModule } from '#kernel/module.ts';
import { recallTables } from './tables.ts';

export * from './tables.ts';

export const module = defineModule({
  title: { zh: '清退', en: 'Recall and return' },
  domain: 'carriers',
  tables: recallTables,
});
