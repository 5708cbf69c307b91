import { defineModule } from '#kernel/module.ts';
import { shiftsTables } from './tables.ts';

export const module = defineModule({
  title: { zh: '日结和交接班', en: 'Day close and hand-over' },
  domain: 'carriers',
  tables: shiftsTables,
});
