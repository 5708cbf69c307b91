import { somebody } from '#test/kit/people.ts';
import { asked } from '#test/kit/guards.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Facts } from './facts.ts';
import { causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const record: Facts['record'] = {
  unit_id: 'u',
  id: 'c',
  person_id: 'p1',
  grade: 'core',
  starts_on: '2026-03-01',
  ends_on: '2029-03-01',
  entered_at: '2026-03-01T01:00:00.000Z',
  ended_at: null,
  note: null,
};
const facts: Facts = {
  record,
  person: { ...somebody, state: 'leaving' },
  ended: ['courier'],
  restorableUntil: '2026-03-06',
  letterMissing: false,
};
const input: Input = { cooling_off: 'c', reason: '登记有误，仍在岗' };
const base = { ...ordinary, ...facts, actor: actorWith('leader_in_charge'), input };

describeRules('people.undo-leaving', asked(rules, causes), base, {
  letter: { letterMissing: true },
  giver: { actor: anybody },
  unsigned: { ended: ['courier', 'secrecy_office_head'] },
  running: { record: { ...record, ended_at: '2026-03-01T02:00:00.000Z' } },
  'in-time': { restorableUntil: '2026-03-01' },
});
