import { defineModule } from '#kernel/module.ts';
import { companyTables } from './tables.ts';

export const module = defineModule({
  title: { zh: '商业秘密', en: 'Company secrets' },
  domain: 'company',
  tables: companyTables,
});
