import { defineModule } from '#kernel/module.ts';
import { say } from './phrases.ts';
import { planVisit } from './procedures/plan-visit/index.ts';
import { scheduleVisit } from './procedures/schedule-visit/index.ts';
import { visits } from './registers/visits.ts';
import { foreignTables } from './tables.ts';

export const module = defineModule({
  id: 'foreign',
  title: say('title'),
  tables: foreignTables,
  procedures: [planVisit, scheduleVisit],
  registers: [visits],
  phrases: say,
});
