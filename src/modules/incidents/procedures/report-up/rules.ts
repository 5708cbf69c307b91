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
    broken: ({ reported, input }) => reported.includes(input.addressee),
    says: ({ input }) => say('reported-already', { role: roleNames[input.addressee] }),
    remedy: () => say('reported-already.remedy'),
  },
  required<Input>('INCIDENT-003', 'document', say('field.document')),
  {
    id: 'past',
    clause: 'INCIDENT-003',
    kind: 'fields',
    fields: ['sent_at'],
    broken: ({ input, now }) => input.sent_at !== undefined && Date.parse(input.sent_at) > Date.parse(now),
    says: () => say('future'),
    remedy: () => say('future.remedy'),
  },
  {
    id: 'after-discovery',
    clause: 'INCIDENT-003',
    kind: 'fields',
    fields: ['sent_at'],
    broken: ({ input, incident }) =>
      input.sent_at !== undefined && Date.parse(input.sent_at) < Date.parse(incident.discovered_at),
    says: () => say('before-discovery'),
    remedy: () => say('before-discovery.remedy'),
  },
]);
