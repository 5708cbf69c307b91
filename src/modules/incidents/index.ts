import { defineModule } from '#kernel/module.ts';
import { say } from './phrases.ts';
import { incidentsTables } from './tables.ts';

export { openIncident } from './effects.ts';
export type { NewIncident } from './effects.ts';
export type { Incident, IncidentReport, IncidentsDatabase } from './tables.ts';

export const module = defineModule({
  title: say('title'),
  tables: incidentsTables,
});
