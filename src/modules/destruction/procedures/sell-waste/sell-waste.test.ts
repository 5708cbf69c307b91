import type { Ask } from '#kernel/verdict.ts';
import { anybody, describeRules, ordinary, unreadyActor } from '#test/kit/rules.ts';
import { causes, rules } from './rules.ts';
import { asked } from '#test/kit/guards.ts';
import type { Sale } from '../../rules/sold.ts';
import type { Input } from './schema.ts';

const input: Input = { buyer: '某废品站', items: [{ what: '旧报纸', quantity: '20公斤', level: 'public' }] };
const plain = {
  what: '旧报纸',
  said: ['旧报纸', '20公斤'],
  level: 'public',
  regime: 'own',
  numbered: false,
  registered: false,
} as const;
const base: Ask<Sale, Input> = {
  ...ordinary,
  actor: { ...ordinary.actor, roles: ['office_head'] },
  sold: [plain],
  checker: { id: 'clerk', roles: ['registry_clerk'] },
  input,
};

describeRules('destruction.sell-waste', asked(rules, causes), base, {
  'nothing-internal': { sold: [{ ...plain, what: '内部简报', level: 'internal' }] },
  'no-marked-name': { sold: [{ ...plain, said: ['旧报纸', '内部简报3公斤'] }] },
  'known-by-number': { sold: [{ ...plain, said: ['旧硬盘'] }] },
  ...unreadyActor(base.actor),
  'by-its-office': { actor: anybody },
  'checked-by-another': { checker: { id: 'reader', roles: [] } },
});
