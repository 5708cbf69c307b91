import { defineThing } from '#kernel/thing.ts';
import { incident, incidentReport } from './tables.ts';

export const incidentThing = defineThing(incident, {
  noun: { zh: '泄密事件', en: 'Incident' },
  register: 'incidents',
  called: { by: 'what', en: 'what_en' },
});

export const incidentReportThing = defineThing(incidentReport, {
  noun: { zh: '上报', en: 'Report' },
  register: 'incident-reports',
  called: { as: 'incident', at: 'incident_id', on: 'sent_at' },
});
