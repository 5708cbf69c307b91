import { defineModule } from '#kernel/module.ts';
import { straysTables } from './tables.ts';

export { type Stray, type StraysDatabase, stray } from './tables.ts';

export const module = defineModule({
  title: { zh: '异常出现的件', en: 'Copies that turned up' },
  domain: 'carriers',
  tables: straysTables,
});
