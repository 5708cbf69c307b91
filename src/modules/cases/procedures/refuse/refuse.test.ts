import { deciding, undecidable } from '#test/kit/case-facts.ts';
import { describeRules } from '#test/kit/rules.ts';
import { rules } from './rules.ts';

const base = { ...deciding, input: { case: 'k', opinion: '材料不全' } };

describeRules('cases.refuse', rules, base, { ...undecidable, opinion: { input: { case: 'k', opinion: ' ' } } });
