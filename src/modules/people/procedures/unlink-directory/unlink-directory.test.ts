import { proposal } from '#test/kit/proposals.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { type Facts, rules } from './rules.ts';

const link = {
  unit_id: 'u',
  id: 'l',
  person_id: 'p1',
  issuer: 'https://id.example',
  subject: 'a1',
  linked_by: 'p2',
  linked_at: '2026-03-01T00:00:00.000Z',
};
const facts: Facts = { link, proposal: null };
const base = { ...ordinary, ...facts, actor: actorWith('security_admin'), input: { link: 'l' } };

describeRules('people.unlink-directory', rules, base, {
  office: { actor: anybody },
  'proposal-open': { proposal: { ...proposal, state: 'rejected' } },
  'proposal-of-link': { proposal: { ...proposal, link_id: 'another' } },
});
