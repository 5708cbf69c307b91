import { expect, test } from 'vitest';
import { accountFacts as facts } from '#test/kit/accounts.ts';
import { signers } from '#test/kit/guards.ts';
import { held } from '#test/kit/people.ts';
import { actorWith, describeRules, ordinary } from '#test/kit/rules.ts';
import { approval, causes, rules } from './rules.ts';

const account = { login: 'li.si', locked: true };
const base = { ...ordinary, ...facts, account, actor: actorWith('security_admin'), input: { person: 'p1' } };

describeRules('people.unlock', rules, base, {
  office: { actor: actorWith('system_admin') },
  'not-self': { actor: { ...base.actor, id: 'p1' } },
  locked: { account: { ...account, locked: false } },
});

test('an administrator’s account opens as his office is given', () => {
  const steps = (appointments: (typeof facts)['appointments']) => signers(approval, causes)({ ...base, appointments });
  expect(steps([])).toBeUndefined();
  expect(steps([held('system_admin')])).toEqual(['leader_in_charge']);
  expect(steps([held('audit_admin')])).toEqual(['principal']);
});
