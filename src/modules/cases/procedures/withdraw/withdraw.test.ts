import { asked } from '#test/kit/guards.ts';
import { deciding, openCase } from '#test/kit/case-facts.ts';
import { describeRules } from '#test/kit/rules.ts';
import { causes } from './rules.ts';

const own = { ...openCase, initiator: deciding.actor.id };

describeRules(
  'cases.withdraw',
  asked([], causes),
  { ...deciding, decided: own, input: { case: 'k' } },
  {
    initiator: { decided: openCase },
    'still-open': { decided: { ...own, status: 'executed' } },
  },
);
