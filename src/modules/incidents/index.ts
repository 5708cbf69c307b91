import { defineModule } from '#kernel/module.ts';
import { incidentsTables } from './tables.ts';

export { openIncident, type NewIncident } from './effects.ts';
export type { Incident, IncidentReport, IncidentsDatabase } from './tables.ts';

export const module = defineModule({
  title: { zh: '泄密事件', en: 'Incidents' },
  domain: 'incidents',
  tables: incidentsTables,
});
