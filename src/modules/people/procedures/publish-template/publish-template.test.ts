import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { pledged } from '../../rules/pledged.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const items = pledged.map(({ id }) => id);
const input: Input = { name: '2026年承诺书', items, others: [], supervision: true };
const base = { ...ordinary, actor: actorWith('secrecy_officer'), input };
const without = (id: string) => ({ ...input, items: items.filter((one) => one !== id) });

describeRules('people.publish-template', rules, base, {
  office: { actor: anybody },
  supervision: { input: { ...input, supervision: false } },
  duties: { input: { ...input, items: [] } },
  ...Object.fromEntries(items.map((id) => [`names-${id}`, { input: without(id) }])),
});
