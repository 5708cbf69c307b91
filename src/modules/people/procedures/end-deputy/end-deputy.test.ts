import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Facts } from './facts.ts';
import { rules } from './rules.ts';

const deputy: Facts['deputy'] = {
  unit_id: 'u',
  id: 'y',
  principal_id: 'p1',
  deputy_id: 'p2',
  since: '2026-03-01T01:00:00.000Z',
  until: '2026-03-09T01:00:00.000Z',
  reason: '出差',
  granted_by: 'p1',
};
const base = { ...ordinary, deputy, department: 'd1', actor: actorWith('leader_in_charge'), input: { deputy: 'y' } };

describeRules('people.end-deputy', rules, base, {
  entitled: { actor: anybody },
  running: { deputy: { ...deputy, until: ordinary.now } },
});
