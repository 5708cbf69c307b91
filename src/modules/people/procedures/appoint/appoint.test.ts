import { expect, test } from 'vitest';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { appointable, besideIt, held, somebody, successorThere } from '#test/kit/people.ts';
import { asked, signers } from '#test/kit/guards.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Facts } from './facts.ts';
import { approval, causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const facts: Facts = { ...appointable, given: ['courier'], replaced: [], headBefore: null, awaited: [] };
const input: Input = { person: 'p1', role: 'courier' };
const base = { ...ordinary, ...facts, actor: actorWith('security_admin'), input };

describeRules('people.appoint', asked(rules, causes, ...successorThere), base, {
  office: { actor: anybody },
  'not-self': { actor: { ...base.actor, id: 'p1' } },
  exclusive: { appointments: [held('system_admin')], given: ['audit_admin'] },
  ...besideIt({ given: ['system_admin'] as const }),
  inside: { input: { ...input, role: 'originator' } },
  appointable: { input: { ...input, role: 'bearer' } },
  'chair-follows': { given: ['committee_chair'] },
  'in-post': { person: { ...somebody, state: 'left' } },
  'not-cooling-off': { person: { ...somebody, state: 'leaving' } },
  'not-awaited': { replaced: [held('committee_chair')], awaited: ['committee_chair'] },
  'not-held': { appointments: [held('courier')] },
  graded: { person: { ...somebody, grade: 'none' } },
  pledged: { pledged: false },
  trained: { trained: false },
});

const steps = (role: RoleId, opener: RoleId) =>
  signers(approval, causes)({ ...base, actor: actorWith(opener), input: { ...input, role }, given: [role] });

test('the security administrator signs first for what secrecy staff ask, but not over his own office', () => {
  expect(steps('courier', 'security_admin')).toEqual(['leader_in_charge']);
  expect(steps('courier', 'secrecy_officer')).toEqual(['security_admin', 'leader_in_charge']);
  expect(steps('security_admin', 'secrecy_office_head')).toEqual(['audit_admin', 'leader_in_charge']);
  expect(steps('dept_secrecy_officer', 'security_admin')).toEqual(['dept_head', 'leader_in_charge']);
  expect(steps('principal', 'secrecy_officer')).toEqual(['security_admin', 'superior_dept']);
});

test('whoever has the office already does not sign for another', () => {
  const { beneficiaries } = approval({ ...base, holders: { courier: ['p7'] } });
  expect(beneficiaries).toEqual(['p1', 'p7']);
});
