import { demanded, told } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { roleNames } from '#kernel/generated/names.ts';
import { list } from '#kernel/text.ts';
import { untied } from '#kernel/tie.ts';
import type { Rule } from '#kernel/verdict.ts';
import { addressees } from '../effects.ts';
import type { IncidentClosed, IncidentDismissed } from '../happenings.ts';
import { say } from '../phrases.ts';
import { stillOpen } from './incident.ts';

/** It is closed by another than who reported it, once those above know and have answered. */
export const closedRules: readonly Rule<IncidentClosed>[] = [
  stillOpen,
  {
    id: 'second-person',
    clause: 'INCIDENT-003',
    kind: 'denied',
    always: true,
    broken: ({ incident, actor }) => !untied([actor.id], [incident.reported_by]),
    says: () => say('own-report'),
    remedy: () => say('own-report.remedy'),
  },
  {
    id: 'reported-up',
    clause: 'INCIDENT-003',
    kind: 'state',
    broken: (ask) => unreported(ask).length > 0,
    says: (ask) => say('not-reported', { roles: list(unreported(ask).map((role) => roleNames[role])) }),
    remedy: () => say('not-reported.remedy'),
  },
  {
    id: 'receipts',
    clause: 'INCIDENT-003',
    kind: 'state',
    broken: (ask) => unreceipted(ask).length > 0,
    says: (ask) => say('no-receipt', { roles: list(unreceipted(ask).map((role) => roleNames[role])) }),
    remedy: () => say('no-receipt.remedy'),
  },
  told<IncidentClosed>('INCIDENT-002', 'measures', say('field.measures'), ({ measures }) => measures),
  demanded<IncidentClosed>('INCIDENT-004', 'conclusion', say('field.conclusion'), ({ conclusion }) => conclusion),
];

/** It is a false alarm while nothing is missing. */
export const dismissedRules: readonly Rule<IncidentDismissed>[] = [
  stillOpen,
  {
    id: 'nothing-missing',
    clause: 'INCIDENT-003',
    kind: 'state',
    always: true,
    broken: ({ stillMissing }) => stillMissing.length > 0,
    says: ({ stillMissing }) => say('still-missing', { copies: list(stillMissing) }),
    remedy: () => say('still-missing.remedy'),
  },
  {
    ...demanded<IncidentDismissed>('INCIDENT-003', 'reason', say('field.reason'), ({ reason }) => reason),
    always: true,
  },
];

function unreported({ incident, reports, settings, routing }: IncidentClosed): RoleId[] {
  return addressees(incident.regime, settings, routing.above).filter(
    (role) => !reports.some(({ addressee }) => addressee === role),
  );
}

/** Addressees that were reported to and whose receipt is not on record. */
function unreceipted({ reports }: IncidentClosed): RoleId[] {
  return reports.filter(({ receipt_evidence }) => receipt_evidence === null).map(({ addressee }) => addressee);
}
