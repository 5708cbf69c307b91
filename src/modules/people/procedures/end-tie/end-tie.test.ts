import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Tie } from '../../tables.ts';
import { type Facts, rules } from './rules.ts';
import type { Input } from './schema.ts';

const tie: Tie = {
  unit_id: 'u',
  id: 't',
  person_id: 'p1',
  related_id: 'p2',
  kind: 'interest',
  note: null,
  recorded_by: 'p1',
  recorded_at: '2026-03-01T00:00:00.000Z',
  ended_by: null,
  ended_at: null,
  reason: null,
};
const input: Input = { tie: 't', reason: '已转让股份' };
const facts: Facts = { tie, own: [] };
const base = { ...ordinary, ...facts, actor: actorWith('hr_dept'), input };

describeRules('people.end-tie', rules, base, {
  office: { actor: anybody },
  others: { own: [{ person_id: 'p2', related_id: base.actor.id }] },
  'not-ended': { tie: { ...tie, ended_at: '2026-03-02T00:00:00.000Z' } },
  'reason-given': { input: { tie: 't' } },
});
