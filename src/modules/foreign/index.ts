import { defineModule } from '#kernel/module.ts';
import { foreignTables } from './tables.ts';

export const module = defineModule({
  title: { zh: '涉外', en: 'Foreign affairs' },
  domain: 'foreign',
  tables: foreignTables,
});
