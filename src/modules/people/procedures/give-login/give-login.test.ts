import { expect, test } from 'vitest';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { accountFacts as facts } from '#test/kit/accounts.ts';
import { signers } from '#test/kit/guards.ts';
import { held, somebody } from '#test/kit/people.ts';
import { actorWith, describeRules, ordinary } from '#test/kit/rules.ts';
import { approval, causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { person: 'p1', login: 'li.si' };
const base = { ...ordinary, ...facts, matter: null, actor: actorWith('system_admin'), input };

describeRules('people.give-login', rules, base, {
  office: { actor: actorWith('security_admin') },
  'not-self': { actor: { ...base.actor, id: 'p1' } },
  'in-post': { person: { ...somebody, state: 'left' } },
  'login-free': { loginTaken: true },
});

test('administrators of another kind ask for an administrator, and two sign beside them', () => {
  const office = rules.find(({ id }) => id === 'office');
  const lost = (who: RoleId, by: RoleId) => ({ ...base, account, actor: actorWith(by), appointments: [held(who)] });
  const signed = (who: RoleId, by: RoleId) => signers(approval, causes)(lost(who, by));
  expect(office?.broken(lost('system_admin', 'security_admin'))).toBe(false);
  expect(office?.broken({ ...lost('system_admin', 'security_admin'), appointments: [held('courier')] })).toBe(true);
  expect(office?.broken(lost('system_admin', 'secrecy_officer'))).toBe(true);
  expect(signed('system_admin', 'security_admin')).toEqual(['audit_admin', 'leader_in_charge']);
  expect(signed('system_admin', 'audit_admin')).toEqual(['security_admin', 'leader_in_charge']);
  expect(signed('security_admin', 'audit_admin')).toEqual(['system_admin', 'leader_in_charge']);
  expect(signed('audit_admin', 'security_admin')).toEqual(['system_admin', 'principal']);
});

const account = { login: 'li.si', locked: false };

test.each([
  ['the first login needs the security administrator', {}, ['security_admin']],
  ['a new password needs him as well', { account }, ['security_admin']],
  [
    'the leader’s needs the principal, who gives the office',
    { account, appointments: [held('leader_in_charge')] },
    ['security_admin', 'principal'],
  ],
  [
    'the security administrator’s is given as his office is',
    { appointments: [held('security_admin')] },
    ['audit_admin', 'leader_in_charge'],
  ],
  [
    'the auditor’s needs the principal',
    { account, appointments: [held('audit_admin')] },
    ['security_admin', 'principal'],
  ],
])('%s', (_, more, roles) => {
  expect(signers(approval, causes)({ ...base, ...more })).toEqual(roles);
});
