import { defineModule } from '#kernel/module.ts';
import { say } from './phrases.ts';
import { closeIncident } from './procedures/close-incident/index.ts';
import { correctIncident } from './procedures/correct-incident/index.ts';
import { dismissIncident } from './procedures/dismiss-incident/index.ts';
import { openIncidentByHand } from './procedures/open-incident/index.ts';
import { recordReceipt } from './procedures/record-receipt/index.ts';
import { reportUp } from './procedures/report-up/index.ts';
import { incidents } from './registers/incidents.ts';
import { incidentReports } from './registers/reports.ts';
import { incidentsTables } from './tables.ts';

export { openIncident } from './effects.ts';
export type { NewIncident } from './effects.ts';
export type { Incident, IncidentReport, IncidentsDatabase } from './tables.ts';

export const module = defineModule({
  id: 'incidents',
  title: say('title'),
  tables: incidentsTables,
  procedures: [openIncidentByHand, reportUp, recordReceipt, correctIncident, dismissIncident, closeIncident],
  registers: [incidents, incidentReports],
  phrases: say,
});
