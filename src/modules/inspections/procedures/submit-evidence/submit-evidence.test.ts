import { letter } from '#test/kit/evidence-facts.ts';
import { finding } from '#test/kit/inspections.ts';
import { anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Facts } from './facts.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { finding: 'f', evidence: '已收回并销毁', evidence_id: letter.id };
const proof = { ...letter, object_table: 'finding', object_id: finding.id, file_name: '整改.jpg' } as const;
const facts: Facts = { finding: { ...finding, status: 'open' }, headId: 'h', owed: [], evidence: proof };
const base = { ...ordinary, ...facts, actor: { ...anybody, id: 'p2' }, input };

describeRules('inspections.submit-evidence', rules, base, {
  responsible: { actor: anybody },
  'not-rectified': { finding: { ...finding, status: 'rectified' } },
  'account-given': { input: { ...input, evidence: undefined } },
  'evidence-given': { evidence: null },
  'evidence-of-record': { evidence: { ...proof, object_id: 'another' } },
  'evidence-file': { evidence: { ...proof, file_name: null } },
});
