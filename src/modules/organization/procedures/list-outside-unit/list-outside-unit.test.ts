import type { Ask } from '#kernel/verdict.ts';
import { letter } from '#test/kit/evidence-facts.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Facts } from './facts.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { name: '机要通信局', serves: 'confidential_post', evidence_id: letter.id, listed: true };
const evidence = { ...letter, object_table: null, object_id: null, sender: '试验市保密局' };
const actor = actorWith('secrecy_officer');
const base: Ask<Facts, Input> = {
  ...ordinary,
  actor,
  standing: null,
  outside: [{ name: '试验市保密局', serves: 'superior_bureau', above: null }],
  evidence,
  input,
};
const named = (more: Partial<Input>) => ({ input: { ...input, ...more } });

describeRules('organization.list-outside-unit', rules, base, {
  office: { actor: anybody },
  'another-body': named({ name: ordinary.unit.name, serves: 'superior_dept' }),
  'named-bureau': named({ name: '某旅行社', serves: 'superior_bureau' }),
  'no-firm': named({ name: '某科技公司', serves: 'superior_dept' }),
  'above-whom': named({ name: '试验省人民政府', serves: 'above_issuer', above: '无' }),
  'evidence-given': { evidence: null },
  'evidence-of-record': { evidence: letter },
  'evidence-from-outside': { evidence: { ...evidence, sender: ordinary.unit.name } },
  'evidence-independent': { evidence: { ...evidence, by: actor.id } },
  'not-by-itself': named({ name: '试验市保密局', serves: 'superior_bureau' }),
  'by-authority': { evidence: { ...evidence, sender: '某旅行社' } },
  'no-express-firm': named({ name: '某快递' }),
  changes: named({ listed: false }),
});
