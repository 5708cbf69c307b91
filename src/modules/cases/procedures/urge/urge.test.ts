import { deciding, openCase } from '#test/kit/case-facts.ts';
import { describeRules } from '#test/kit/rules.ts';
import { rules } from './rules.ts';

const own = { ...openCase, initiator: deciding.actor.id };
const base = { ...deciding, decided: own, urgedToday: false, workday: true, input: { case: 'k' } };

describeRules('cases.urge', rules, base, {
  initiator: { decided: openCase },
  waits: { step: null, decided: { ...own, status: 'executed' } },
  'on-workday': { workday: false },
  'once-a-day': { urgedToday: true },
});
