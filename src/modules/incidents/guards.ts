import { defineGuard } from '#kernel/guard.ts';
import { incidentClosed, incidentDismissed, incidentReported } from './happenings.ts';
import { closedRules, dismissedRules } from './rules/ended.ts';
import { reportedRules } from './rules/reported.ts';

export const reported = defineGuard(incidentReported, reportedRules, { kind: ['incident'], how: ['reported'] });

export const closed = defineGuard(incidentClosed, closedRules, { kind: ['incident'], how: ['closed'] });

export const dismissed = defineGuard(incidentDismissed, dismissedRules, { kind: ['incident'], how: ['dismissed'] });
