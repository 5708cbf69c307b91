import { rightAnswers } from '#kernel/pledge.ts';
import { describeRules, ordinary } from '#test/kit/rules.ts';
import { pledged } from '../../rules/pledged.ts';
import type { PledgeTemplate } from '../../tables.ts';
import { rules } from './rules.ts';
import { input as schema } from './schema.ts';

const items = pledged.map(({ id, clause, text }) => ({ item: id, clause, text: text.zh }));
const template: PledgeTemplate = {
  unit_id: 'u',
  id: 't',
  name: '承诺书',
  items,
  supervision: true,
  published_by: 'x',
  published_at: '2026-01-01T00:00:00.000Z',
  edition: 1,
  in_force_from: '2026-01-01',
  supersedes: null,
};
const answers = rightAnswers(pledged);
const input = schema.parse({ answers, agreed: true });
const base = { ...ordinary, template, owed: [], confirmed: true, input };
const without = (id: string) => ({ ...template, items: items.filter(({ item }) => item !== id) });
const unanswered = (id: string) => schema.parse({ answers: { ...answers, [id]: undefined }, agreed: true });

describeRules('people.sign-pledge', rules, base, {
  confirmed: { confirmed: false },
  agreed: { input: { ...input, agreed: false } },
  ...Object.fromEntries(pledged.map(({ id }) => [`names-${id}`, { template: without(id) }])),
  ...Object.fromEntries(Object.keys(answers).map((id) => [`understood-${id}`, { input: unanswered(id) }])),
});
