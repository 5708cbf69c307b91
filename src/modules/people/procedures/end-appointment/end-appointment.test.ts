import { expect, test } from 'vitest';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { appointable, held } from '#test/kit/people.ts';
import { asked, signers } from '#test/kit/guards.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Facts } from './facts.ts';
import { approval, causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const facts: Facts = { ...appointable, appointments: [held('courier')], signed: [], awaited: [] };
const input: Input = { person: 'p1', role: 'courier', void_signatures: false };
const base = { ...ordinary, ...facts, actor: actorWith('security_admin'), input };

describeRules('people.end-appointment', asked(rules, causes), base, {
  office: { actor: anybody },
  'not-self': { actor: { ...base.actor, id: 'p1' } },
  held: { appointments: [] },
  stays: {
    appointments: [held('audit_admin')],
    input: { ...input, role: 'audit_admin' },
    holders: { audit_admin: ['p1'] },
  },
  'committee-stays': {
    appointments: [held('committee_chair')],
    input: { ...input, role: 'committee_chair' },
  },
  'stays-listed': {
    appointments: [held('registry_clerk')],
    input: { ...input, role: 'registry_clerk' },
    holders: { registry_clerk: ['p1', 'p2'] },
    keeps: { ...appointable.keeps, lastListed: true },
  },
  'not-awaited': { awaited: ['courier'] },
  'void-reason': { input: { ...input, void_signatures: true } },
});

const steps = (role: RoleId, opener: RoleId, void_signatures = false) =>
  signers(
    approval,
    causes,
  )({
    ...base,
    actor: actorWith(opener),
    appointments: [held(role)],
    input: { ...input, role, void_signatures },
  });

test('whoever gives an office ends it; what ends at once waits for nobody', () => {
  expect(steps('leader_in_charge', 'security_admin')).toEqual(['principal']);
  expect(steps('leader_in_charge', 'secrecy_officer')).toEqual(['security_admin', 'principal']);
  expect(steps('system_admin', 'security_admin')).toEqual(['leader_in_charge']);
  expect(steps('audit_admin', 'security_admin')).toEqual(['principal']);
  expect(steps('courier', 'secrecy_officer')).toBeUndefined();
});

test('signatures lose their force only with a second person’s', () => {
  expect(steps('dept_head', 'security_admin', true)).toEqual(['leader_in_charge']);
});
