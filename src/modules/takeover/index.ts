import { defineModule } from '#kernel/module.ts';
import { takeoverTables } from './tables.ts';

export * from './tables.ts';

export const module = defineModule({
  title: { zh: '旧账导入', en: 'Taking over old ledgers' },
  domain: 'carriers',
  tables: takeoverTables,
});
