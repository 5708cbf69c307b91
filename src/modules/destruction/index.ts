import { defineModule } from '#kernel/module.ts';
import { destructionTables } from './tables.ts';

export * from './tables.ts';

export const module = defineModule({
  title: { zh: '销毁', en: 'Destruction' },
  domain: 'carriers',
  tables: destructionTables,
});
