import type { Circumstances } from '#kernel/verdict.ts';
import { deciding, noteOf, undecidable } from '#test/kit/case-facts.ts';
import { misnamed, target } from '#test/kit/case-target.ts';
import { describeRules } from '#test/kit/rules.ts';
import type { Targeted } from '../../target.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const base: Circumstances & Targeted & { readonly input: Input } = {
  ...deciding,
  target,
  input: { case: 'k', person: target.id },
};

describeRules('cases.hand-on', rules, base, {
  ...undecidable,
  ...misnamed,
  competent: { target: { ...target, competent: [] } },
  sees: { target: { ...target, sees: false } },
  'leaves-signers': { target: { ...target, leaves: false } },
  'handed-once': { notes: [noteOf('handed', { to_id: deciding.actor.id })] },
});
