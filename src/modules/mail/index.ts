import { defineModule } from '#kernel/module.ts';
import { mailTables } from './tables.ts';

export * from './tables.ts';

export const module = defineModule({
  title: { zh: '收文和发文', en: 'Mail' },
  domain: 'carriers',
  tables: mailTables,
});
