import { defineModule } from '#kernel/module.ts';
import { countingTables } from './tables.ts';

export * from './tables.ts';

export const module = defineModule({
  title: { zh: '清点和清理', en: 'Counting and sorting' },
  domain: 'carriers',
  tables: countingTables,
});
