import { asked } from '#test/kit/guards.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { pledge } from '../../door/signings.ts';
import { causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const items = pledge.items.map(({ id }) => id);
const input: Input = { name: '2026年承诺书', items, others: [], supervision: true, in_force_from: '2026-03-10' };
const editions = [{ edition: 1, in_force_from: '2026-03-01' }];
const base = { ...ordinary, editions, digest: 'a', actor: actorWith('secrecy_officer'), input };
const without = (id: string) => ({ ...input, items: items.filter((one) => one !== id) });

describeRules('signing.publish-pledge', asked(rules, causes), base, {
  office: { actor: anybody },
  supervision: { input: { ...input, supervision: false } },
  'in_force_from-in-window': { input: { ...input, in_force_from: '2026-12-01' } },
  'supersedes-later': { editions: [{ edition: 1, in_force_from: '2026-03-10' }] },
  duties: { input: { ...input, items: [] } },
  ...Object.fromEntries(items.map((id) => [`names-${id}`, { input: without(id) }])),
});
