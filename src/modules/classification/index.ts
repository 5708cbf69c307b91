import { defineModule } from '#kernel/module.ts';
import { derive } from './procedures/derive/index.ts';
import { draft } from './procedures/draft/index.ts';
import { issue } from './procedures/issue/index.ts';
import { submit } from './procedures/submit/index.ts';
import { classificationTables } from './tables.ts';

export const module = defineModule({
  id: 'classification',
  title: { zh: '定密', en: 'Classification' },
  tables: classificationTables,
  procedures: [draft, derive, submit, issue],
});
