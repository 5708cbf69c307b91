import { defineMeaning, labelChanged } from '#kernel/meaning.ts';
import { incident, incidentReport } from './tables.ts';

export const incidentMeaning = defineMeaning(incident, {
  as: ({ status, carriers = [] }, name) => {
    if (name === 'matter.closed') return { kind: 'incident', how: status };
    // What a count finds missing comes with its copies; what somebody reports comes with his words alone.
    const how = carriers.length > 0 ? 'counted' : 'reported';
    return name === 'matter.opened' ? { kind: 'incident', how } : { thing: 'incident' };
  },
  made: ['matter.opened'],
  changed: { ...labelChanged, status: { closed: 'matter.closed', dismissed: 'matter.closed' } },
  plain: ['kind', 'level_told', 'measures', 'conclusion', 'closed_by', 'closed_at'],
});

export const incidentReportMeaning = defineMeaning(incidentReport, {
  made: [],
  changed: {},
  plain: ['late', 'receipt_no', 'receipt_on', 'receipt_evidence', 'receipt_by'],
});
