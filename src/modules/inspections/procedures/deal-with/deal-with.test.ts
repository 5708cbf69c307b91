import { finding } from '#test/kit/inspections.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { type Facts, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { finding: 'f', measure: '全单位通报批评，责令书面检查' };
const serious = { ...finding, serious: true };
const facts: Facts = { finding: serious, headId: 'h', owed: [], ties: [], letterMissing: false };
const base = { ...ordinary, ...facts, actor: actorWith('leader_in_charge'), input };

describeRules('inspections.deal-with', rules, base, {
  office: { actor: anybody },
  letter: { letterMissing: true },
  others: { ties: [{ person_id: 'p2', related_id: base.actor.id }] },
  serious: { finding },
  'not-yet': { finding: { ...serious, dealt_at: base.now } },
  'measure-given': { input: { ...input, measure: undefined } },
});
