import { defineModule } from '#kernel/module.ts';
import { unitInspections } from './duties/unit-inspections.ts';
import { say } from './phrases.ts';
import { acceptEvidence } from './procedures/accept-evidence/index.ts';
import { closeInspection } from './procedures/close-inspection/index.ts';
import { dealWith } from './procedures/deal-with/index.ts';
import { openInspection } from './procedures/open-inspection/index.ts';
import { recordFinding } from './procedures/record-finding/index.ts';
import { submitEvidence } from './procedures/submit-evidence/index.ts';
import { findings, inspections } from './registers/inspections.ts';
import { inspectionsTables } from './tables.ts';

export { checklistOf, inspectedItems } from './checklist.ts';
export { makeFinding, rectifyBy } from './effects.ts';
export type { NewFinding } from './effects.ts';
export type { Finding, Inspection, InspectionsDatabase } from './tables.ts';

export const module = defineModule({
  id: 'inspections',
  title: say('title'),
  tables: inspectionsTables,
  procedures: [openInspection, closeInspection, recordFinding, submitEvidence, dealWith, acceptEvidence],
  registers: [inspections, findings],
  duties: [unitInspections],
  phrases: say,
});
