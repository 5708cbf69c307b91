import { dateWithin } from '#kernel/window.ts';
import { onlyFor, required } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { roleNames } from '#kernel/generated/names.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { IncidentFacts } from '../../facts/incident.ts';
import { say } from '../../phrases.ts';
import type { Input } from './schema.ts';

export const reporters = [
  'secrecy_office_head',
  'secrecy_officer',
  'leader_in_charge',
  'principal',
] as const satisfies readonly RoleId[];

export const rules = rulesFor<IncidentFacts, Input>()([
  onlyFor('INCIDENT-003', ...reporters),
  {
    id: 'once',
    clause: 'INCIDENT-003',
    kind: 'state',
    broken: ({ reports, input }) => reports.some(({ addressee }) => addressee === input.addressee),
    says: ({ input }) => say('reported-already', { role: roleNames[input.addressee] }),
    remedy: () => say('reported-already.remedy'),
  },
  required<Input>('INCIDENT-003', 'document', say('field.document')),
  dateWithin({
    clause: 'INCIDENT-003',
    field: 'sent_at',
    name: say('field.sent_at'),
    value: ({ input }) => input.sent_at,
    between: ({ incident, now }) => ({ from: incident.discovered_at, to: now }),
  }),
]);
