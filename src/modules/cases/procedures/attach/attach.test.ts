import type { Circumstances } from '#kernel/verdict.ts';
import { deciding, openCase, stepFor, unheard } from '#test/kit/case-facts.ts';
import { letter } from '#test/kit/evidence-facts.ts';
import { actorWith, anybody, describeRules } from '#test/kit/rules.ts';
import type { Facts } from './facts.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const step = stepFor('originator');
const clerk = actorWith('registry_clerk');
const base: Circumstances & Facts & { readonly input: Input } = {
  ...deciding,
  actor: clerk,
  step,
  steps: [step],
  evidence: letter,
  outside: [{ name: letter.sender, serves: 'superior_dept', above: null }],
  used: [],
  input: { case: 'k', evidence_id: letter.id, by_superior: false },
};

describeRules('cases.attach', rules, base, {
  open: { step: null },
  ...unheard,
  registry: { actor: anybody },
  'not-own': { decided: { ...openCase, beneficiaries: [clerk.id] } },
  'outside-step': { step: stepFor('principal') },
  'evidence-given': { evidence: null },
  'evidence-of-record': { evidence: { ...letter, object_id: 'another' } },
  'evidence-from-outside': { evidence: { ...letter, sender: base.unit.name } },
  'evidence-independent': { evidence: { ...letter, seen_by: ['asker', 'other'] } },
  'of-originator': { decided: { ...openCase, summary: { issuer: '试验省某厅' } } },
  'evidence_id-competent': { outside: [] },
  'own-letter': { used: [{ ...letter, id: 'another' }] },
  'evidence_id-in-window': { evidence: { ...letter, dated: '2030-01-01' } },
});
