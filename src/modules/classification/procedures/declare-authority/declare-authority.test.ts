import { expect, test } from 'vitest';
import { letter } from '#test/kit/evidence-facts.ts';
import { asked } from '#test/kit/guards.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Facts } from './facts.ts';
import { approval, causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const given = { ...letter, object_table: null, object_id: null, document_no: '试保授〔2026〕1号' };
const facts: Facts = {
  before: [],
  after: ['secret', 'confidential'],
  lawful: ['secret', 'confidential'],
  kindBefore: 'none',
  documentBefore: null,
  documentAfter: '试保授〔2026〕1号 2026-03-01',
  evidence: given,
  outside: [{ name: given.sender, serves: 'superior_dept', above: null }],
  own: {},
  version: 1,
};
const input: Input = { authority: 'districted_city', evidence_id: given.id, granted_by: 'competent_body' };
const base = { ...ordinary, ...facts, actor: actorWith('secrecy_office_head'), input };

describeRules('classification.declare-authority', asked(rules, causes), base, {
  office: { actor: actorWith('classifier') },
  'within-law': { after: ['top_secret', 'secret'] },
  'evidence-given': { evidence: null },
  'evidence-of-record': { evidence: letter },
  'evidence-from-outside': { evidence: { ...given, sender: ordinary.unit.name } },
  'evidence_id-competent': { outside: [] },
  'evidence-independent': { evidence: { ...given, by: anybody.id } },
  'not-passed-on': { input: { ...input, granted_by: 'authorised_body' } },
  changes: { after: [], documentAfter: null, input: { authority: 'none', granted_by: 'competent_body' } },
});

test('more authority waits for the leader in charge, less for nobody', () => {
  expect(approval?.(base)?.steps?.map((step) => step.role)).toEqual(['leader_in_charge']);
  const held = { documentBefore: facts.documentAfter, before: ['top_secret', 'secret', 'confidential'] } as const;
  expect(approval?.({ ...base, ...held, evidence: null })).toBeNull();
  expect(approval?.({ ...base, ...held })).not.toBeNull();
});
