import type { Ask } from '#kernel/verdict.ts';
import type { DestructionFacts } from '../../facts/destruction.ts';
import { destructionFacts, destructionList } from '#test/kit/destruction-facts.ts';
import { atDesk, copy } from '#test/kit/hands-facts.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const list = destructionList({ status: 'handed', destroyer_id: 'clerk', supervisor_id: 'officer' });
const base: Ask<DestructionFacts, Input> = { ...atDesk, ...destructionFacts, list, input: { list: 'l' } };

describeRules('destruction.complete-destruction', rules, base, {
  'hands-designated': {
    items: [{ copy: copy({ level: 5 }), item: { pages: '8', reason: '无保存价值' } }],
    unlisted: ['机要员'],
  },
  registry: { actor: anybody },
  'acted_at-in-window': { input: { list: 'l', acted_at: '2026-01-05T01:00:00.000Z' } },
  'two-people': { input: { list: 'l', supervisor: 'clerk' } },
  handed: { list: { ...list, status: 'completed' } },
  'both-signed': { list: { ...list, supervisor_id: null } },
  'whole-list': { items: [] },
});
