import { expect, test } from 'vitest';
import { accountFacts } from '#test/kit/accounts.ts';
import { signers } from '#test/kit/guards.ts';
import { held } from '#test/kit/people.ts';
import { actorWith, describeRules, ordinary } from '#test/kit/rules.ts';
import { approval, causes, rules } from './rules.ts';

const base = {
  ...ordinary,
  ...accountFacts,
  enrolled: 1,
  matter: null,
  actor: actorWith('system_admin'),
  input: { person: 'p1' },
};

describeRules('people.reset-factors', rules, base, {
  office: { actor: actorWith('audit_admin') },
  'not-self': { actor: { ...base.actor, id: 'p1' } },
  enrolled: { enrolled: 0 },
});

test('nobody resets it alone: it is signed as a password of the person is', () => {
  expect(signers(approval, causes)(base)).toEqual(['security_admin']);
  const security = { ...base, appointments: [held('security_admin')] };
  expect(signers(approval, causes)(security)).toEqual(['audit_admin', 'leader_in_charge']);
});
