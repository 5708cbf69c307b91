import { defineModule } from '#kernel/module.ts';
import { classificationTables } from './tables.ts';

export { undecidable } from './facts/taken-over.ts';

export const module = defineModule({
  title: { zh: '定密', en: 'Classification' },
  domain: 'classification',
  tables: classificationTables,
});
