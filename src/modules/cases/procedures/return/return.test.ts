import { asked } from '#test/kit/guards.ts';
import { deciding, undecidable } from '#test/kit/case-facts.ts';
import { describeRules } from '#test/kit/rules.ts';
import { causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { case: 'k', opinion: '材料不全' };
const base = { ...deciding, input };

describeRules('cases.return', asked(rules, causes), base, {
  ...undecidable,
  'earlier-step': { input: { ...input, step: 7 } },
  opinion: { input: { case: 'k', opinion: ' ' } },
});
