import { defineModule } from '#kernel/module.ts';
import { sealsTables } from './tables.ts';

export type { SealsDatabase } from './tables.ts';

export const module = defineModule({
  title: { zh: '印章', en: 'Seals' },
  domain: 'seals',
  tables: sealsTables,
});
