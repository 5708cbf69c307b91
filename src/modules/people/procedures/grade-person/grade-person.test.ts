import { expect, test } from 'vitest';
import { appointable, somebody } from '#test/kit/people.ts';
import { asked } from '#test/kit/guards.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Graded } from '../../facts/graded.ts';
import { approval, causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const facts: Graded = {
  ...appointable,
  person: { ...somebody, grade: 'general' },
  reviews: [],
};
const input: Input = { person: 'p1', grade: 'important', basis: '岗位调整' };
const base = { ...ordinary, ...facts, actor: actorWith('hr_dept'), input };

describeRules('people.grade-person', asked(rules, causes), base, {
  office: { actor: anybody },
  'basis-given': { input: { ...input, basis: undefined } },
  changes: { input: { ...input, grade: 'general' } },
  stays: { input: { ...input, grade: 'none' } },
  'in-post': { person: { ...somebody, grade: 'general', state: 'leaving' } },
  'grade-of-list': { person: { ...somebody, grade: 'core', top_secret_designated: true } },
  'reaches-held': {
    input: { ...input, grade: 'general' },
    person: somebody,
    keeps: { ...appointable.keeps, level: 4 },
  },
  pledged: { pledged: false },
  trained: { trained: false },
});

const leader = {
  unit_id: 'u',
  id: 'a',
  person_id: 'p1',
  role: 'leader_in_charge' as const,
  since: '2026-01-01T00:00:00.000Z',
  until: null,
  granted_by: 'x',
  document: null,
};

test.each([
  ['a member of a department: its head and the leader', {}, ['dept_head', 'leader_in_charge']],
  ['the head himself: the leader', { headOf: ['d1'] }, ['leader_in_charge']],
  ['the leader himself: the principal', { appointments: [leader] }, ['principal']],
])('nobody decides on his own grade; %s', (_, more, roles) => {
  const asked = approval?.({ ...base, matter: null, ...more });
  expect(asked?.steps?.map((step) => step.role)).toEqual(roles);
});
