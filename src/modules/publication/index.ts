import { defineModule } from '#kernel/module.ts';
import { publicationTables } from './tables.ts';

export const module = defineModule({
  title: { zh: '信息发布审查', en: 'Publication review' },
  domain: 'publication',
  tables: publicationTables,
});
