import type { Ask } from '#kernel/verdict.ts';
import { letter } from '#test/kit/evidence-facts.ts';
import { asked } from '#test/kit/guards.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { causes, type Facts, rules } from './rules.ts';
import type { Input } from './schema.ts';

const declaration: Input = {
  level: 'secret',
  examination_document: '测测评〔2026〕1号',
  approved_by: '试验市保密局',
  valid_until: '2027-03-01',
  evidence_id: 'e',
};
const exam = { ...letter, object_table: null, object_id: null, document_no: '测测评〔2026〕1号' };
const actor = actorWith('secrecy_office_head');
const base: Ask<Facts, Input> = {
  ...ordinary,
  actor,
  today: '2026-03-02',
  version: 1,
  evidence: exam,
  outside: [
    { name: exam.sender, serves: 'testing', above: null },
    { name: '试验市保密局', serves: 'superior_bureau', above: null },
  ],
  input: declaration,
};

describeRules('system.declare-site', asked(rules, causes), base, {
  declarer: { actor: anybody },
  examined: { input: { ...declaration, examination_document: '-' } },
  'evidence-given': { evidence: null },
  'evidence-of-record': { evidence: { ...exam, object_table: 'case', object_id: 'k' } },
  'evidence-from-outside': { evidence: { ...exam, sender: ordinary.unit.name } },
  'evidence-independent': { evidence: { ...exam, by: actor.id } },
  'evidence_id-competent': { evidence: { ...exam, sender: '某旅行社' } },
  'approved-by-bureau': { input: { ...declaration, approved_by: '某旅行社' } },
  'same-document': { evidence: { ...exam, document_no: '别的文号' } },
  'valid_until-in-window': { input: { ...declaration, valid_until: '2036-03-01' } },
});
