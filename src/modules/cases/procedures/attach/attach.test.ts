import { deciding, stepFor } from '#test/kit/case-facts.ts';
import { actorWith, anybody, describeRules } from '#test/kit/rules.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { case: 'k', document: '市发〔2026〕3号', dated: '2026-03-01' };
const step = stepFor('originator');
const base: typeof deciding & { readonly input: Input } = {
  ...deciding,
  actor: actorWith('registry_clerk'),
  step,
  steps: [step],
  input,
};

describeRules('cases.attach', rules, base, {
  open: { step: null },
  registry: { actor: anybody },
  'outside-step': { step: stepFor('principal') },
  document: { input: { ...input, document: ' ' } },
});
