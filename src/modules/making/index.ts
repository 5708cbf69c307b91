import { defineModule } from '#kernel/module.ts';
import { makingTables } from './tables.ts';

export * from './tables.ts';

export const module = defineModule({
  title: { zh: '制作与复制', en: 'Making and copying' },
  domain: 'carriers',
  tables: makingTables,
});
