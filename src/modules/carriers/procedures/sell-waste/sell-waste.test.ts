import type { Ask } from '#kernel/verdict.ts';
import { describeRules, ordinary } from '#test/kit/rules.ts';
import { type Facts, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { buyer: '某废品站', items: [{ what: '旧报纸', quantity: '20公斤', level: 'public' }] };
const base: Ask<Facts, Input> = {
  ...ordinary,
  sold: [{ what: '旧报纸', level: 'public', regime: 'own' }],
  checker: { id: 'clerk', roles: ['registry_clerk'] },
  input,
};

describeRules('carriers.sell-waste', rules, base, {
  'nothing-internal': { sold: [{ what: '内部简报', level: 'internal', regime: 'own' }] },
  'no-marked-name': { sold: [{ what: '内部简报合订本', level: 'public', regime: 'own' }] },
  'checked-by-another': { checker: { id: 'reader', roles: [] } },
});
