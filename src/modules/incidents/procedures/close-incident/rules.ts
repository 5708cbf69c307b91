import { onlyFor, required, said } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { roleNames } from '#kernel/generated/names.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { list } from '#kernel/text.ts';
import { untied } from '#kernel/tie.ts';
import type { Ask } from '#kernel/verdict.ts';
import { addressees } from '../../effects.ts';
import type { IncidentFacts } from '../../facts/incident.ts';
import { say } from '../../phrases.ts';
import { closers, stillOpen } from '../../rules/incident.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<IncidentFacts, Input>()([
  onlyFor('INCIDENT-003', ...closers),
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
  said<Input>('INCIDENT-002', 'measures', say('field.measures')),
  required<Input>('INCIDENT-004', 'conclusion', say('field.conclusion')),
]);

function unreported({ incident, reports, settings }: Ask<IncidentFacts, Input>): RoleId[] {
  return addressees(incident.regime, settings).filter((role) => !reports.some(({ addressee }) => addressee === role));
}

/** Addressees that were reported to and whose receipt is not on record. */
function unreceipted({ reports }: Ask<IncidentFacts, Input>): RoleId[] {
  return reports.filter(({ receipt_evidence }) => receipt_evidence === null).map(({ addressee }) => addressee);
}
