import { asked } from '#test/kit/guards.ts';
import { deciding, signedForAnother, undecidable, unheard } from '#test/kit/case-facts.ts';
import { describeRules } from '#test/kit/rules.ts';
import { causes } from './rules.ts';

describeRules(
  'cases.sign',
  asked([], causes),
  { ...deciding, input: { case: 'k', opinion: '同意' } },
  {
    ...undecidable,
    ...signedForAnother,
    ...unheard,
    'opinion-agrees': { input: { case: 'k', opinion: '不同意，另行安排' } },
  },
);
