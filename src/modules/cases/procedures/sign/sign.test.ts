import { asked } from '#test/kit/guards.ts';
import { deciding, signedForAnother, undecidable } from '#test/kit/case-facts.ts';
import { describeRules } from '#test/kit/rules.ts';
import { causes } from './rules.ts';

describeRules(
  'cases.sign',
  asked([], causes),
  { ...deciding, input: { case: 'k' } },
  {
    ...undecidable,
    ...signedForAnother,
  },
);
