import { somebody } from '#test/kit/people.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Appointee } from '../../facts/appointee.ts';
import type { Appointment } from '../../tables.ts';
import { rules } from './rules.ts';

const courier: Appointment = {
  unit_id: 'u',
  id: 'a',
  person_id: 'p1',
  role: 'courier',
  since: '2026-01-01T00:00:00.000Z',
  until: null,
  granted_by: 'x',
  document: null,
};
const facts: Appointee = {
  person: somebody,
  appointments: [courier],
  pledged: true,
  trained: true,
  approver: true,
  headOf: [],
};
const base = {
  ...ordinary,
  ...facts,
  actor: actorWith('security_admin'),
  input: { person: 'p1', role: 'courier' as const },
};

describeRules('organization.end-appointment', rules, base, {
  office: { actor: anybody },
  held: { appointments: [] },
});
