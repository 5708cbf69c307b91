import { finding } from '#test/kit/inspections.ts';
import { anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { FindingFacts } from '../../facts/finding.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { finding: 'f', evidence: '已收回并销毁' };
const facts: FindingFacts = { finding: { ...finding, status: 'open' }, headId: 'h', owed: [] };
const base = { ...ordinary, ...facts, actor: { ...anybody, id: 'p2' }, input };

describeRules('inspections.submit-evidence', rules, base, {
  responsible: { actor: anybody },
  'not-rectified': { finding: { ...finding, status: 'rectified' } },
  'evidence-given': { input: { ...input, evidence: undefined } },
});
