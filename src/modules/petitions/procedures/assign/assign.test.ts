import { expect, test } from 'vitest';
import { judge } from '#kernel/verdict.ts';
import { asked } from '#test/kit/guards.ts';
import { base as ordinary } from '#test/kit/modules/petitions.ts';
import { anybody, describeRules, law } from '#test/kit/rules.ts';
import { causes, rules as own } from './rules.ts';

const rules = asked(own, causes);
const base = { ...ordinary, owed: [], input: { petition: 'p', handler: 'h' } };

describeRules('petitions.assign', rules, base, {
  office: { actor: anybody },
  'not-about-oneself': { ties: [{ person_id: base.actor.id, related_id: 'r' }] },
  'not-the-accused': { reached: ['r'] },
  'nobody-overlooked': {
    petition: { ...base.petition, respondent_persons: [], respondent_departments: [], received_by: base.actor.id },
  },
  'handler-in-post': { person: { id: 'h', department_id: 'd2', state: 'leaving' } },
});

test.each([
  ['a member of the accused department', { person: { id: 'h', department_id: 'u', state: 'active' } }],
  ['somebody tied to the accused', { ties: [{ person_id: 'r', related_id: 'h' }] }],
  ['somebody whose department the accused heads', { ties: [{ person_id: 'h', related_id: 'r' }] }],
])('%s is refused as well', (_, patch) => {
  expect(judge(rules, { ...base, ...patch }, law).findings.map((finding) => finding.clause)).toEqual(['PETITION-001']);
});
