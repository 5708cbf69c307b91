import { defineModule } from '#kernel/module.ts';
import { sitesTables } from './tables.ts';

export type { SitesDatabase } from './tables.ts';

export const module = defineModule({
  title: { zh: '要害部门部位', en: 'Key places' },
  domain: 'sites',
  tables: sitesTables,
});
