import { expect, test } from 'vitest';
import { letter } from '#test/kit/evidence-facts.ts';
import { appointable, leavingUndone, somebody } from '#test/kit/people.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { coolingOffEnds } from '../../rules/post.ts';
import type { Facts } from './facts.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const facts: Facts = {
  ...appointable,
  reviews: [],
  holds: false,
  returnedOn: null,
  earliest: '2026-02-23',
  evidence: null,
};
const input: Input = { person: 'p1', leaves_on: '2026-03-01' };
const base = { ...ordinary, ...facts, actor: actorWith('hr_dept'), input };

describeRules('people.leave-post', rules, base, {
  office: { actor: anybody },
  'secret-post': { person: { ...somebody, grade: 'none' } },
  'in-post': { person: { ...somebody, state: 'leaving' } },
  'not-self': { actor: { ...base.actor, id: 'p1' } },
  'evidence-given': { input: { ...input, leaves_on: '2016-03-01' } },
  'evidence-of-record': { evidence: letter },
  'evidence-independent': { evidence: { ...letter, object_table: 'person', object_id: 'p1', seen_by: ['one', 'p1'] } },
  'handed-back': { holds: true },
  ...leavingUndone,
  'leaves_on-in-window': { input: { ...input, leaves_on: '2026-06-01' } },
});

test.each([
  ['core', '2029-03-01'],
  ['important', '2028-03-01'],
  ['general', '2027-03-01'],
] as const)('a %s person is free on %s', (grade, ends) => {
  expect(coolingOffEnds(grade, '2026-03-01', ordinary.settings)).toBe(ends);
});
