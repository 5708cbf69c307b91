import { holds } from '#kernel/actor.ts';
import { civilDay } from '#kernel/civil.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import { fromOutside, onEvidence, samePaper, vouchers } from '#kernel/evidence.ts';
import { roleNames } from '#kernel/generated/names.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { untied } from '#kernel/tie.ts';
import type { Ask } from '#kernel/verdict.ts';
import { dateWithin } from '#kernel/window.ts';
import { ofCompetent } from '#modules/organization/door/rules/competent.ts';
import { reportBy } from '../../effects.ts';
import { say } from '../../phrases.ts';
import { asRecord } from '../../rules/incident.ts';
import type { IncidentReport } from '../../tables.ts';
import { reporters } from '../../rules/sent.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

type A = Ask<Facts, Input>;

/** The report the receipt is for. */
export function reportTo({ reports, input }: Pick<A, 'reports' | 'input'>): IncidentReport | undefined {
  return reports.find(({ addressee }) => addressee === input.addressee);
}

export const rules = rulesFor<Facts, Input>()([
  {
    ...onlyFor('INCIDENT-003', ...reporters),
    broken: ({ actor, reports }) => !holds(actor, ...reporters) && !reports.some((one) => one.sent_by === actor.id),
  },
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
  ...onEvidence<A>('INCIDENT-003', ({ evidence, incident }) => ({ evidence, record: asRecord(incident) })),
  fromOutside<A>('INCIDENT-003', ({ evidence }) => [evidence]),
  ofCompetent<A>('INCIDENT-003', ({ evidence, input }) => ({ paper: evidence, serves: [input.addressee] })),
  dateWithin<A>({
    clause: 'INCIDENT-003',
    field: 'evidence_id',
    name: say('field.receipt_on'),
    value: ({ evidence }) => evidence?.dated,
    between: ({ letter, incident, now }) => ({
      from: letter?.dated ?? civilDay(incident.discovered_at),
      to: civilDay(now),
    }),
  }),
  {
    id: 'own-receipt',
    clause: 'INCIDENT-003',
    kind: 'fields',
    fields: ['evidence_id'],
    broken: ({ letter, used, evidence }) =>
      evidence !== null && [letter, ...used].some((one) => one !== null && samePaper(one, evidence)),
    says: () => say('same-receipt'),
    remedy: () => say('same-receipt.remedy'),
  },
]);

/** In by another hand than the report's, the receipt bears a day before the last: what was entered late had gone in time. */
export function provesInTime({ evidence, incident, settings, ...ask }: A): boolean {
  const report = reportTo(ask);
  if (!report || !evidence || !untied(vouchers(evidence), [report.sent_by])) return false;
  return evidence.dated < civilDay(reportBy(incident, settings));
}
