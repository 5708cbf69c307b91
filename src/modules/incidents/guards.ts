import { defineGuard } from '#kernel/guard.ts';
import { defineSigned } from '#kernel/signed.ts';
import { incidentClosed, incidentDismissed, incidentReported, reportSent } from './happenings.ts';
import { closedRules, dismissedRules } from './rules/ended.ts';
import { reportedRules } from './rules/reported.ts';
import { sentRules } from './rules/sent.ts';

export const reported = defineGuard(incidentReported, reportedRules, { kind: ['incident'], how: ['reported'] });

export const sent = defineGuard(reportSent, sentRules, { clock: ['INCIDENT-003'] });

export const closed = defineGuard(incidentClosed, closedRules, { kind: ['incident'], how: ['closed'] });

export const dismissed = defineGuard(incidentDismissed, dismissedRules, { kind: ['incident'], how: ['dismissed'] });

/** A false alarm is one only when a second person says so too: it ends the duty to report. */
export const dismissalSigned = defineSigned(
  incidentDismissed,
  { 'INCIDENT-003': () => ['leader_in_charge'] },
  { kind: ['incident'], how: ['dismissed'] },
);
