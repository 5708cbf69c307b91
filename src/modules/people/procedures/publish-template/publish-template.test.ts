import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { name: '2026年承诺书', items: ['CONDUCT-005'], others: [], supervision: true };
const base = { ...ordinary, actor: actorWith('secrecy_officer'), input };

describeRules('people.publish-template', rules, base, {
  office: { actor: anybody },
  supervision: { input: { ...input, supervision: false } },
  'names-CONDUCT-005': { input: { ...input, items: [], others: ['遵守保密制度'] } },
  duties: { input: { ...input, items: [] } },
});
