import { defineModule } from '#kernel/module.ts';
import { handsTables } from './tables.ts';

export * from './tables.ts';

export const module = defineModule({
  title: { zh: '传阅和借阅', en: 'Circulation and loans' },
  domain: 'carriers',
  tables: handsTables,
});
