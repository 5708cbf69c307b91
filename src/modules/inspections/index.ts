import { defineModule } from '#kernel/module.ts';
import { inspectionsTables } from './tables.ts';

export { checklistOf, inspectedItems } from './checklist.ts';
export { makeFinding, rectifyBy } from './effects.ts';
export type { NewFinding } from './effects.ts';
export type { Finding, Inspection, InspectionsDatabase } from './tables.ts';

export const module = defineModule({
  title: { zh: '保密检查', en: 'Inspections' },
  domain: 'inspections',
  tables: inspectionsTables,
});
