import { expect, test } from 'vitest';
import { actorWith, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Facts } from './facts.ts';
import { approval, rules } from './rules.ts';
import type { Input } from './schema.ts';

const facts: Facts = {
  before: [],
  after: ['secret', 'confidential'],
  lawful: ['secret', 'confidential'],
  kindBefore: 'none',
  documentBefore: null,
  own: {},
  version: 1,
};
const input: Input = { authority: 'districted_city', document: '试保授〔2026〕1号', granted_by: 'competent_body' };
const base = { ...ordinary, ...facts, actor: actorWith('secrecy_office_head'), input };

describeRules('classification.declare-authority', rules, base, {
  office: { actor: actorWith('classifier') },
  'within-law': { after: ['top_secret', 'secret'] },
  'document-given': { input: { authority: 'districted_city', granted_by: 'competent_body' } },
  'not-passed-on': { input: { ...input, granted_by: 'authorised_body' } },
  changes: { after: [], input: { authority: 'none', granted_by: 'competent_body' } },
});

test('more authority waits for the leader in charge, less for nobody', () => {
  expect(approval?.(base)?.steps.map((step) => step.role)).toEqual(['leader_in_charge']);
  expect(approval?.({ ...base, before: ['top_secret', 'secret', 'confidential'] })).toBeNull();
});
