import type { Appointee } from '#modules/organization/index.ts';
import { somebody } from '#test/kit/people.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const facts: Appointee = {
  person: { ...somebody, grade: 'general' },
  appointments: [],
  pledged: true,
  trained: true,
  approver: true,
  headOf: [],
};
const input: Input = { person: 'p1', grade: 'important', basis: '岗位调整' };
const base = { ...ordinary, ...facts, actor: actorWith('hr_dept'), input };

describeRules('people.grade-person', rules, base, {
  office: { actor: anybody },
  'basis-given': { input: { ...input, basis: undefined } },
  changes: { input: { ...input, grade: 'general' } },
  stays: { input: { ...input, grade: 'none' } },
  pledged: { pledged: false },
  trained: { trained: false },
});
