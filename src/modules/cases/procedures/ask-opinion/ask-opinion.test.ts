import type { Circumstances } from '#kernel/verdict.ts';
import { deciding, undecidable } from '#test/kit/case-facts.ts';
import { misnamed, target } from '#test/kit/case-target.ts';
import { describeRules } from '#test/kit/rules.ts';
import type { Targeted } from '../../target.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { case: 'k', person: target.id, when: 'before' };
const outsider = { ...target, competent: [] };
const base: Circumstances & Targeted & { readonly input: Input } = { ...deciding, target: outsider, input };

describeRules('cases.ask-opinion', rules, base, {
  ...undecidable,
  ...misnamed,
  'signs-anyway': { target },
  knows: { target: { ...outsider, knows: false } },
  'somebody-after': { input: { ...input, when: 'after' } },
});
