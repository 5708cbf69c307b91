import { expect, test } from 'vitest';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { accountFacts } from '#test/kit/accounts.ts';
import { held, leavingUndone, somebody } from '#test/kit/people.ts';
import { actorWith, describeRules, ordinary } from '#test/kit/rules.ts';
import { approval, rules } from './rules.ts';

const plain: typeof somebody = { ...somebody, grade: 'none' };
const input = { person: 'p1', reason: '调出' };
const base = { ...ordinary, ...accountFacts, person: plain, actor: actorWith('system_admin'), input };

describeRules('people.end-person', rules, base, {
  office: { actor: actorWith('security_admin') },
  'not-self': { actor: { ...base.actor, id: 'p1' } },
  'in-post': { person: { ...plain, state: 'left' } },
  'no-administrator': { appointments: [held('audit_admin')] },
  'no-secret-post': { person: somebody },
  ...leavingUndone,
  'handed-back': { holds: true },
});

test('an office that waits for somebody’s signature waits here too, and what ends at once for its giver’s', () => {
  const steps = (...roles: RoleId[]) =>
    approval({ ...base, appointments: roles.map(held) }).steps.map((step) => step.role);
  expect(steps()).toEqual([]);
  expect(steps('courier')).toEqual(['security_admin', 'leader_in_charge']);
  expect(steps('courier', 'leader_in_charge')).toEqual(['security_admin', 'leader_in_charge', 'principal']);
});
