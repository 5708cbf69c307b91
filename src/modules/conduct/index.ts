import { defineModule } from '#kernel/module.ts';
import { say } from './phrases.ts';
import { conductTables } from './tables.ts';

export { conductClauses } from './clauses.ts';
export { recordViolation } from './effects.ts';
export type { ConductDatabase } from './tables.ts';

export const module = defineModule({
  title: say('title'),
  tables: conductTables,
});
