import { defineModule } from '#kernel/module.ts';
import { incidentsTables } from './tables.ts';

export { openIncident, type NewIncident } from './effects.ts';
export { assumedLevel } from './rules/incident.ts';
export { type Incident, type IncidentReport, type IncidentsDatabase, incident } from './tables.ts';

export const module = defineModule({
  title: { zh: '泄密事件', en: 'Incidents' },
  domain: 'incidents',
  tables: incidentsTables,
});
