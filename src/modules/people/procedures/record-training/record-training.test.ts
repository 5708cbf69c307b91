import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = {
  people: ['p1'],
  kind: 'pre_post',
  topic: '上岗前教育',
  hours: 8,
  passed: true,
  on: '2026-03-01',
};
const base = { ...ordinary, actor: actorWith('secrecy_officer'), input };

describeRules('people.record-training', rules, base, {
  office: { actor: anybody },
  'on-in-window': { input: { ...input, on: '1970-01-01' } },
});
