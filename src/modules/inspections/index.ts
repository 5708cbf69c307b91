import { defineModule } from '#kernel/module.ts';
import { inspectionsTables } from './tables.ts';

export { checklistFor } from './checklist.ts';
export { makeFinding, rectifyBy, type NewFinding } from './effects.ts';
export type { Finding, Inspection, InspectionsDatabase } from './tables.ts';

export const module = defineModule({
  title: { zh: '保密检查', en: 'Inspections' },
  domain: 'inspections',
  tables: inspectionsTables,
});
