import type { Ask } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { DestructionFacts } from '../../facts/destruction.ts';
import { destructionFacts, destructionList } from '#test/kit/destruction-facts.ts';
import { atDesk, copy } from '#test/kit/hands-facts.ts';
import { anybody, describeRules, unreadyActor } from '#test/kit/rules.ts';
import { causes, rules } from './rules.ts';
import { asked } from '#test/kit/guards.ts';
import type { Input } from './schema.ts';

const underWay = (copy: Copy) => [{ copy, item: { pages: '8', reason: '期满' } }];
const base: Ask<DestructionFacts, Input> = {
  ...atDesk,
  ...destructionFacts,
  list: destructionList({ status: 'handed' }),
  items: underWay(copy({ hand: 'courier' })),
  input: { list: 'l', reason: '送错场所' },
};

describeRules('destruction.cancel-destruction', asked(rules, causes), base, {
  ...unreadyActor(base.actor),
  registry: { actor: anybody },
  'desk-designated': {
    items: underWay(copy({ level: 5, hand: 'courier' })),
    unlisted: ['机要员'],
  },
  'another-person': { list: destructionList({ status: 'handed', handed_by: 'clerk' }) },
  reason: { input: { list: 'l' } },
  'acted_at-in-window': { input: { list: 'l', reason: '送错场所', acted_at: '2026-03-02T01:00:01.000Z' } },
  'not-over': { list: destructionList({ status: 'completed' }) },
  'nothing-destroyed': { list: destructionList({ status: 'handed', destroyer_id: 'clerk' }) },
});
