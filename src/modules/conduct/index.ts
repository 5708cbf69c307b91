import { defineModule } from '#kernel/module.ts';
import { conductTables } from './tables.ts';

export { conductClauses } from './clauses.ts';
export { recordViolation } from './effects.ts';
export type { ConductDatabase } from './tables.ts';

export const module = defineModule({
  title: { zh: '保密守则', en: 'Conduct' },
  domain: 'conduct',
  tables: conductTables,
});
