import { expect, test } from 'vitest';
import type { Ask } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { DestructionFacts } from '../../facts/destruction.ts';
import { destructionFacts, destructionList } from '#test/kit/destruction-facts.ts';
import { atDesk, copy } from '#test/kit/hands-facts.ts';
import { anybody, describeRules, unreadyActor } from '#test/kit/rules.ts';
import { causes, rules, underWay } from './rules.ts';
import { asked } from '#test/kit/guards.ts';
import type { Input } from './schema.ts';

const on = (copy: Copy) => [{ copy, item: { pages: '8', reason: '期满' } }];
const base: Ask<DestructionFacts, Input> = {
  ...atDesk,
  ...destructionFacts,
  list: destructionList({ status: 'handed' }),
  items: on(copy({ hand: 'courier' })),
  input: { list: 'l', reason: '送错场所' },
};

describeRules('destruction.cancel-destruction', asked(rules, causes, 'out'), base, {
  ...unreadyActor(base.actor),
  registry: { actor: anybody },
  'desk-designated': {
    items: on(copy({ level: 5, hand: 'courier' })),
    unlisted: ['机要员'],
  },
  'another-person': { list: destructionList({ status: 'handed', handed_by: 'clerk' }) },
  reason: { input: { list: 'l' } },
  'acted_at-in-window': { input: { list: 'l', reason: '送错场所', acted_at: '2026-03-02T01:00:01.000Z' } },
  'not-over': { list: destructionList({ status: 'completed' }) },
  'nothing-destroyed': { list: destructionList({ status: 'handed', destroyer_id: 'clerk' }) },
});

test('only what the books have on its way comes back, and only of a list that was handed over', () => {
  const back = (list: Parameters<typeof destructionList>[0], ...hands: Copy['hand'][]) =>
    underWay({ list: destructionList(list), items: hands.flatMap((hand) => on(copy({ hand }))) }).length;
  expect(back({ status: 'handed' }, 'courier', 'registry', 'destroyed', 'person')).toBe(1);
  expect(back({ status: 'draft' }, 'courier')).toBe(0);
});
