import { holds } from '#kernel/actor.ts';
import { civilDay } from '#kernel/civil.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import { onEvidence } from '#kernel/evidence.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { roleNames } from '#kernel/generated/names.ts';
import { isOurselves } from '#kernel/own-name.ts';
import type { Rule } from '#kernel/verdict.ts';
import { dateWithin } from '#kernel/window.ts';
import type { ReportSent } from '../happenings.ts';
import { say } from '../phrases.ts';
import { asRecord } from './incident.ts';

export const reporters = [
  'secrecy_office_head',
  'secrecy_officer',
  'leader_in_charge',
  'principal',
] as const satisfies readonly RoleId[];

/** INCIDENT-003: the duty to report is met by a letter of ours about this very incident, once for each addressee. */
export const sentRules: readonly Rule<ReportSent>[] = [
  {
    ...onlyFor('INCIDENT-003', ...reporters),
    // Where it concerns all of these, it is he who found it.
    broken: ({ actor, owed }) => !holds(actor, ...reporters) && !owed.some(({ owner_id }) => owner_id === actor.id),
  },
  {
    id: 'once',
    clause: 'INCIDENT-003',
    kind: 'state',
    broken: ({ reports, addressee }) => reports.some((one) => one.addressee === addressee),
    says: ({ addressee }) => say('reported-already', { role: roleNames[addressee] }),
    remedy: () => say('reported-already.remedy'),
  },
  ...onEvidence<ReportSent>('INCIDENT-003', ({ evidence, incident }) => ({ evidence, record: asRecord(incident) })),
  {
    id: 'own-letter',
    clause: 'INCIDENT-003',
    kind: 'fields',
    fields: ['evidence_id'],
    broken: ({ evidence, unit }) => evidence !== null && !isOurselves(evidence.sender, unit.name),
    says: () => say('own-letter'),
    remedy: () => say('own-letter.remedy'),
  },
  dateWithin<ReportSent>({
    clause: 'INCIDENT-003',
    field: 'evidence_id',
    name: say('field.letter_dated'),
    value: ({ evidence }) => evidence?.dated,
    between: ({ incident, now }) => ({ from: civilDay(incident.discovered_at), to: civilDay(now) }),
  }),
];
