import { somebody } from '#test/kit/people.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Appointee } from '../../facts/appointee.ts';
import type { Appointment } from '../../tables.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const held = (role: Appointment['role']): Appointment => ({
  unit_id: 'u',
  id: role,
  person_id: 'p1',
  role,
  since: '2026-01-01T00:00:00.000Z',
  until: null,
  granted_by: 'x',
  document: null,
});
const facts: Appointee = {
  person: somebody,
  appointments: [],
  pledged: true,
  trained: true,
  approver: true,
  headOf: [],
};
const input: Input = { person: 'p1', role: 'courier' };
const base = { ...ordinary, ...facts, actor: actorWith('security_admin'), input };

describeRules('organization.appoint', rules, base, {
  office: { actor: anybody },
  'not-self': { actor: { ...base.actor, id: 'p1' } },
  exclusive: { appointments: [held('system_admin')], input: { ...input, role: 'audit_admin' } },
  inside: { input: { ...input, role: 'originator' } },
  'in-post': { person: { ...somebody, state: 'leaving' } },
  'not-held': { appointments: [held('courier')] },
  pledged: { pledged: false },
  trained: { trained: false },
});
