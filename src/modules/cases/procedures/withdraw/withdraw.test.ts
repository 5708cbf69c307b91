import { deciding, openCase } from '#test/kit/case-facts.ts';
import { describeRules } from '#test/kit/rules.ts';
import { rules } from './rules.ts';

const own = { ...openCase, initiator: deciding.actor.id };

describeRules(
  'cases.withdraw',
  rules,
  { ...deciding, decided: own, input: { case: 'k' } },
  {
    initiator: { decided: openCase },
    'still-open': { decided: { ...own, status: 'executed' } },
  },
);
