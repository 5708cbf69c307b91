import { expect, test } from 'vitest';
import { accountFacts as facts } from '#test/kit/accounts.ts';
import { somebody } from '#test/kit/people.ts';
import { actorWith, describeRules, ordinary } from '#test/kit/rules.ts';
import { approval, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { person: 'p1', login: 'li.si' };
const base = { ...ordinary, ...facts, matter: null, actor: actorWith('system_admin'), input };

describeRules('organization.give-login', rules, base, {
  office: { actor: actorWith('security_admin') },
  'not-self': { actor: { ...base.actor, id: 'p1' } },
  'in-post': { person: { ...somebody, state: 'left' } },
  'login-free': { loginTaken: true },
});

const securityAdmin = {
  unit_id: 'u',
  id: 'a',
  person_id: 'p1',
  role: 'security_admin',
  since: '2026-01-01T00:00:00.000Z',
  until: null,
  granted_by: 'x',
  document: null,
} as const;
const account = { login: 'li.si', locked: false };

test.each([
  ['the first login needs nobody', {}, undefined],
  ['a new password needs the security administrator', { account }, 'security_admin'],
  ['his own needs the leader', { account, appointments: [securityAdmin] }, 'leader_in_charge'],
])('%s', (_, more, role) => {
  expect(approval?.({ ...base, ...more })?.steps[0]?.role).toBe(role);
});
