import { civilDay } from '#kernel/civil.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import { onEvidence } from '#kernel/evidence.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { roleNames } from '#kernel/generated/names.ts';
import { isOurselves } from '#kernel/own-name.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { dateWithin } from '#kernel/window.ts';
import { sendingRules } from '#modules/mail/door/rules/leaving.ts';
import { carrierNamed } from '#modules/mail/door/rules/way.ts';
import { say } from '../../phrases.ts';
import { asRecord } from '../../rules/incident.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

type A = Ask<Facts, Input>;

export const reporters = [
  'secrecy_office_head',
  'secrecy_officer',
  'leader_in_charge',
  'principal',
] as const satisfies readonly RoleId[];

/** By which way it goes, and in whose hands; it goes to the addressee and nobody else. */
const onItsWay = sendingRules<A>(({ leaving, escorts, away, listed, input }) => ({
  copies: leaving,
  unit_to: input.addressee,
  packed: true,
  way: input,
  escorts,
  away,
  listed,
  desk: true,
})).filter(({ id }) => !['desk-designated', 'registered', 'to-approved'].includes(id));

export const rules = rulesFor<Facts, Input>()([
  onlyFor('INCIDENT-003', ...reporters),
  {
    id: 'once',
    clause: 'INCIDENT-003',
    kind: 'state',
    broken: ({ reports, input }) => reports.some(({ addressee }) => addressee === input.addressee),
    says: ({ input }) => say('reported-already', { role: roleNames[input.addressee] }),
    remedy: () => say('reported-already.remedy'),
  },
  ...onItsWay,
  carrierNamed,
  ...onEvidence<A>('INCIDENT-003', ({ evidence, incident }) => ({ evidence, record: asRecord(incident) })),
  {
    id: 'own-letter',
    clause: 'INCIDENT-003',
    kind: 'fields',
    fields: ['evidence_id'],
    broken: ({ evidence, unit }) => evidence !== null && !isOurselves(evidence.sender, unit.name),
    says: () => say('own-letter'),
    remedy: () => say('own-letter.remedy'),
  },
  dateWithin<A>({
    clause: 'INCIDENT-003',
    field: 'evidence_id',
    name: say('field.letter_dated'),
    value: ({ evidence }) => evidence?.dated,
    between: ({ incident, now }) => ({ from: civilDay(incident.discovered_at), to: civilDay(now) }),
  }),
]);
