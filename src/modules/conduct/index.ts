import { defineModule } from '#kernel/module.ts';
import { say } from './phrases.ts';
import { violations } from './registers/violations.ts';
import { conductTables } from './tables.ts';

export { conductClauses } from './clauses.ts';
export { recordViolation } from './effects.ts';
export type { ConductDatabase } from './tables.ts';

export const module = defineModule({
  id: 'conduct',
  title: say('title'),
  tables: conductTables,
  procedures: [],
  registers: [violations],
  phrases: say,
});
