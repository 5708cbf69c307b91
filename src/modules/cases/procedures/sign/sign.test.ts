import { deciding, undecidable } from '#test/kit/case-facts.ts';
import { describeRules } from '#test/kit/rules.ts';
import { rules } from './rules.ts';

describeRules('cases.sign', rules, { ...deciding, input: { case: 'k' } }, undecidable);
