import { defineModule } from '#kernel/module.ts';
import { incidentsTables } from './tables.ts';

export const module = defineModule({
  id: 'incidents',
  title: { zh: '泄密事件', en: 'Incidents' },
  tables: incidentsTables,
  procedures: [],
});
