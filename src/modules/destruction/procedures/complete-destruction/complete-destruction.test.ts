import type { Ask } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { DestructionFacts } from '../../facts/destruction.ts';
import { destructionFacts, destructionList } from '#test/kit/destruction-facts.ts';
import { atDesk, copy } from '#test/kit/hands-facts.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
import { asked } from '#test/kit/guards.ts';
import { causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const list = destructionList({ status: 'handed', destroyer_id: 'clerk', supervisor_id: 'officer' });
const onTheWay = (patch: Partial<Copy> = {}) => [
  { copy: copy({ hand: 'courier', ...patch }), item: { pages: '8', reason: '无保存价值' } },
];
const base: Ask<DestructionFacts, Input> = {
  ...atDesk,
  ...destructionFacts,
  list,
  items: onTheWay(),
  input: { list: 'l' },
};

describeRules('destruction.complete-destruction', asked(rules, causes), base, {
  'hands-designated': {
    items: onTheWay({ level: 5 }),
    unlisted: ['机要员'],
  },
  'on-its-way': { items: onTheWay({ hand: 'registry' }) },
  'not-wanted-back': { wanted: ['c1'] },
  registry: { actor: anybody },
  'acted_at-in-window': { input: { list: 'l', acted_at: '2026-01-05T01:00:00.000Z' } },
  'two-people': { input: { list: 'l', supervisor: 'clerk' } },
  handed: { list: { ...list, status: 'completed' } },
  'both-signed': { list: { ...list, supervisor_id: null } },
  'whole-list': { list: { ...list, copies: 2 } },
  'something-listed': { items: [] },
});
