import { civilDay } from '#kernel/civil.ts';
import { onlyFor, required } from '#kernel/common-rules.ts';
import { fromOutside, onEvidence } from '#kernel/evidence.ts';
import { roleNames } from '#kernel/generated/names.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { dateWithin } from '#kernel/window.ts';
import { say } from '../../phrases.ts';
import type { IncidentReport } from '../../tables.ts';
import { reporters } from '../report-up/rules.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

type A = Ask<Facts, Input>;

/** The report the receipt is for. */
export function reportTo({ reports, input }: Pick<A, 'reports' | 'input'>): IncidentReport | undefined {
  return reports.find(({ addressee }) => addressee === input.addressee);
}

export const rules = rulesFor<Facts, Input>()([
  onlyFor('INCIDENT-003', ...reporters),
  {
    id: 'reported',
    clause: 'INCIDENT-003',
    kind: 'state',
    broken: (ask) => reportTo(ask) === undefined,
    says: ({ input }) => say('not-reported', { roles: roleNames[input.addressee] }),
    remedy: () => say('not-reported.remedy'),
  },
  {
    id: 'once',
    clause: 'INCIDENT-003',
    kind: 'state',
    broken: (ask) => Boolean(reportTo(ask)?.receipt_evidence),
    says: ({ input }) => say('receipt-already', { role: roleNames[input.addressee] }),
    remedy: () => say('receipt-already.remedy'),
  },
  required<Input>('INCIDENT-003', 'document', say('field.receipt_no')),
  required<Input>('INCIDENT-003', 'received_on', say('field.receipt_on')),
  dateWithin<A>({
    clause: 'INCIDENT-003',
    field: 'received_on',
    name: say('field.receipt_on'),
    value: ({ input }) => input.received_on,
    between: (ask) => ({ from: civilDay(reportTo(ask)?.sent_at ?? ask.now), to: civilDay(ask.now) }),
  }),
  ...onEvidence<A>('INCIDENT-003', ({ evidence }) => ({ evidence, record: null })),
  fromOutside<A>('INCIDENT-003', ({ evidence }) => [evidence]),
  {
    id: 'own-receipt',
    clause: 'INCIDENT-003',
    kind: 'fields',
    fields: ['evidence_id'],
    broken: ({ reports, evidence }) =>
      evidence !== null && reports.some((one) => [one.letter_evidence, one.receipt_evidence].includes(evidence.id)),
    says: () => say('same-receipt'),
    remedy: () => say('same-receipt.remedy'),
  },
]);
