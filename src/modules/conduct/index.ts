import { defineModule } from '#kernel/module.ts';
import { conductTables } from './tables.ts';

export const module = defineModule({
  id: 'conduct',
  title: { zh: '保密纪律', en: 'Conduct' },
  tables: conductTables,
  procedures: [],
});
