import { expect, test } from 'vitest';
import { judge } from '#kernel/verdict.ts';
import { actorWith, anybody, describeRules, law, ordinary } from '#test/kit/rules.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = {
  people: ['p1'],
  kind: 'pre_post',
  topic: '上岗前教育',
  hours: 8,
  passed: true,
  trainer: 'p9',
  attendance: '保训〔2026〕1号签到表，保密柜二层',
  paper: '保训〔2026〕1号考卷，保密柜二层',
  on: '2026-03-01',
};
const base = { ...ordinary, actor: actorWith('secrecy_officer'), input };

describeRules('people.record-training', rules, base, {
  office: { actor: anybody },
  'on-in-window': { input: { ...input, on: '1970-01-01' } },
  proven: { input: { ...input, attendance: undefined, paper: undefined } },
  'taught-by-another': { input: { ...input, people: ['p1', 'p9'] } },
  'recorded-by-another': { input: { ...input, people: ['p1', anybody.id] } },
});

test.each([
  ['signed attendance', { attendance: undefined }, ['attendance']],
  ['a paper', { paper: undefined }, ['paper']],
  ['a trainer', { trainer: undefined }, ['trainer']],
  ['anything, but with a certificate of another body', { attendance: undefined, certificate: '市委党校第12号' }, []],
  ['anything, but for a yearly lesson', { kind: 'annual', attendance: undefined, paper: undefined }, []],
] as const)('a training before the post, without %s', (_, change, fields) => {
  const { findings } = judge(rules, { ...base, input: { ...input, ...change } as Input }, law);
  expect(findings.flatMap((finding) => finding.fields)).toEqual(fields);
});
