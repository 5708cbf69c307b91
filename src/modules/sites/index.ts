import { defineModule } from '#kernel/module.ts';
import { sitesTables } from './tables.ts';

export const module = defineModule({
  id: 'sites',
  title: { zh: '要害部位', en: 'Key places' },
  tables: sitesTables,
  procedures: [],
});
