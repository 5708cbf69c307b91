import { appointable, besideIt, held, somebody } from '#test/kit/people.ts';
import { asked } from '#test/kit/guards.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Facts } from './facts.ts';
import { causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const last = { ...held('courier'), until: '2026-03-01T01:00:00.000Z' };
const facts: Facts = {
  ...appointable,
  last,
  told: { department: 'd1' },
  letterMissing: false,
  restorableUntil: '2026-03-06',
  headless: false,
};
const input: Input = { person: 'p1', role: 'courier' };
const base = { ...ordinary, ...facts, actor: actorWith('leader_in_charge'), input };

describeRules('people.restore-appointment', asked(rules, causes), base, {
  letter: { letterMissing: true },
  giver: { actor: anybody },
  exclusive: { appointments: [held('system_admin')] },
  ...besideIt({ input: { person: 'p1', role: 'system_admin' } as const }),
  ended: { last: null },
  'chair-follows': { input: { person: 'p1', role: 'committee_chair' } },
  'same-department': { input: { person: 'p1', role: 'dept_head' }, told: { department: 'd2' } },
  'in-time': { restorableUntil: '2026-03-01' },
  'not-self': { actor: { ...base.actor, id: 'p1' } },
  'not-cooling-off': { person: { ...somebody, state: 'leaving' } },
  'in-post': { person: { ...somebody, state: 'left' } },
  graded: { person: { ...somebody, grade: 'none' } },
  pledged: { pledged: false },
  trained: { trained: false },
});
