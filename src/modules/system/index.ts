import { defineModule } from '#kernel/module.ts';
import { systemTables } from './tables.ts';

export const module = defineModule({
  title: { zh: '系统', en: 'System' },
  domain: 'system',
  tables: systemTables,
});
