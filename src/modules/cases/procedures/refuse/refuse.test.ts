import { asked } from '#test/kit/guards.ts';
import { deciding, undecidable } from '#test/kit/case-facts.ts';
import { describeRules } from '#test/kit/rules.ts';
import { causes } from './rules.ts';

const base = { ...deciding, input: { case: 'k', opinion: '材料不全' } };

describeRules('cases.refuse', asked([], causes), base, {
  ...undecidable,
  opinion: { input: { case: 'k', opinion: ' ' } },
});
