import { defineModule } from '#kernel/module.ts';
import { documentsTables } from './tables.ts';

export { handIn, marked } from './clocks.ts';
export * from './tables.ts';

export const module = defineModule({
  title: { zh: '文件和载体', en: 'Documents and copies' },
  domain: 'carriers',
  tables: documentsTables,
  lateAfter: 'CARRIER-068.late_after_minutes',
});
