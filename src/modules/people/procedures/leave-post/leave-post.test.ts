import { expect, test } from 'vitest';
import { resolveSettings } from '#kernel/parameter.ts';
import { letter } from '#test/kit/evidence-facts.ts';
import { appointable, leavingUndone, somebody } from '#test/kit/people.ts';
import { asked } from '#test/kit/guards.ts';
import { actorWith, anybody, describeRules, ordinary, regulation } from '#test/kit/rules.ts';
import { coolingOffEnds, longestCooling } from '../../rules/post.ts';
import type { Facts } from './facts.ts';
import { causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const facts: Facts = {
  ...appointable,
  reviews: [],
  former: [],
  awaited: [],
  holds: false,
  returnedOn: null,
  earliest: '2026-02-23',
  evidence: null,
};
const input: Input = { person: 'p1', leaves_on: '2026-03-01' };
const base = { ...ordinary, ...facts, actor: actorWith('hr_dept'), input };

describeRules('people.leave-post', asked(rules, causes, 'no-secret-post', 'not-before-returned'), base, {
  office: { actor: anybody },
  'secret-post': { person: { ...somebody, grade: 'none' } },
  'in-post': { person: { ...somebody, state: 'leaving' } },
  'not-self': { actor: { ...base.actor, id: 'p1' } },
  'evidence-given': { input: { ...input, leaves_on: '2016-03-01' } },
  'evidence-of-record': { evidence: letter },
  'evidence-independent': { evidence: { ...letter, object_table: 'person', object_id: 'p1', seen_by: ['one', 'p1'] } },
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

test('whoever was core until the day he leaves cools off as core, whatever he is called since', () => {
  const since = { grade: 'general', last: '2026-03-01' } as const;
  const until = (last: string) => [since, { grade: 'core', last } as const];
  expect(longestCooling(until('2026-03-01'), ordinary.settings)).toEqual({ grade: 'core', ends_on: '2029-03-01' });
  expect(longestCooling(until('2024-06-01'), ordinary.settings)).toEqual({ grade: 'core', ends_on: '2027-06-01' });
  expect(longestCooling(until('2023-03-01'), ordinary.settings)).toEqual({ grade: 'general', ends_on: '2027-03-01' });
});

test('the years a unit chooses never fall below the least months of the grade', () => {
  const settings = resolveSettings(regulation, {
    profile: 'strict',
    own: { 'PEOPLE-013.cooling_off_years_core': 1, 'PEOPLE-013.cooling_off_years_general': 0 },
    on: '2026-03-02',
  });
  expect(coolingOffEnds('core', '2026-03-01', settings)).toBe('2028-03-01');
  expect(coolingOffEnds('general', '2026-03-01', settings)).toBe('2026-09-01');
});
