import { expect, test } from 'vitest';
import { accountFacts } from '#test/kit/accounts.ts';
import { signers } from '#test/kit/guards.ts';
import { held, somebody } from '#test/kit/people.ts';
import { proposal } from '#test/kit/proposals.ts';
import { actorWith, describeRules, ordinary } from '#test/kit/rules.ts';
import { approval, causes, type Facts, rules } from './rules.ts';

const input = { person: 'p1', issuer: 'https://id.example', subject: 'a1' };
const account = { login: 'li.si', locked: false };
const found: Facts = { ...accountFacts, account, taken: null, linked: false, proposal: null };
const base = { ...ordinary, ...found, matter: null, actor: actorWith('system_admin'), input };

describeRules('people.link-directory', rules, base, {
  office: { actor: actorWith('security_admin') },
  'not-self': { actor: { ...base.actor, id: 'p1' } },
  'in-post': { person: { ...somebody, state: 'left' } },
  'has-account': { account: null },
  'not-taken': { taken: '李四' },
  'one-each': { linked: true },
  'proposal-open': { proposal: { ...proposal, issuer: input.issuer, subject: input.subject, state: 'met' } },
  'proposal-of-account': { proposal: { ...proposal, issuer: input.issuer, subject: 'another' } },
});

test('nobody links alone: it is signed as a password of the person is', () => {
  expect(signers(approval, causes)(base)).toEqual(['security_admin']);
  const security = { ...base, appointments: [held('security_admin')] };
  expect(signers(approval, causes)(security)).toEqual(['audit_admin', 'leader_in_charge']);
});
