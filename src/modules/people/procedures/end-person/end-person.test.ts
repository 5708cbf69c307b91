import { expect, test } from 'vitest';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { accountFacts } from '#test/kit/accounts.ts';
import { held, leavingUndone, somebody } from '#test/kit/people.ts';
import { asked, signers } from '#test/kit/guards.ts';
import { actorWith, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Facts } from './facts.ts';
import { approval, causes, rules } from './rules.ts';

const plain: typeof somebody = { ...somebody, grade: 'none' };
const input = { person: 'p1', reason: '调出' };
const facts: Facts = { ...accountFacts, awaited: [], person: plain };
const base = { ...ordinary, ...facts, actor: actorWith('system_admin'), input };

describeRules('people.end-person', asked(rules, causes), base, {
  office: { actor: actorWith('security_admin') },
  'not-self': { actor: { ...base.actor, id: 'p1' } },
  'in-post': { person: { ...plain, state: 'left' } },
  'no-administrator': { appointments: [held('audit_admin')] },
  'no-secret-post': { person: somebody },
  ...leavingUndone,
});

test('an office that waits for somebody’s signature waits here too, and what ends at once for its giver’s', () => {
  const steps = (...roles: RoleId[]) => signers(approval, causes)({ ...base, appointments: roles.map(held) });
  expect(steps()).toBeUndefined();
  expect(steps('courier')).toEqual(['security_admin', 'leader_in_charge']);
  expect(steps('courier', 'leader_in_charge')).toEqual(['security_admin', 'leader_in_charge', 'principal']);
});
