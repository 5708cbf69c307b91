import { defineModule } from '#kernel/module.ts';
import { inspectionsTables } from './tables.ts';

export const module = defineModule({
  id: 'inspections',
  title: { zh: '检查整改', en: 'Inspections' },
  tables: inspectionsTables,
  procedures: [],
});
