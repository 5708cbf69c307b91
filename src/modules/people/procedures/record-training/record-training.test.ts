import { asked } from '#test/kit/guards.ts';
import { expect, test } from 'vitest';
import { judge } from '#kernel/verdict.ts';
import { letter } from '#test/kit/evidence-facts.ts';
import { actorWith, anybody, describeRules, law, ordinary } from '#test/kit/rules.ts';
import type { Facts } from './facts.ts';
import { causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = {
  people: ['p1'],
  kind: 'pre_post',
  topic: '上岗前教育',
  hours: 8,
  passed: true,
  trainer: 'p9',
  on: '2026-03-01',
};
const someEvidence = { ...letter, object_table: null, object_id: null };
const attendance = { ...someEvidence, id: 'attendance', document_no: '签到表1号', dated: '2026-03-01' };
const facts: Facts = {
  shown: { attendance, paper: someEvidence, certificate: null },
  outside: [{ name: letter.sender, serves: 'training', above: null }],
  paperShownFor: [],
  heldOn: '2026-03-01',
  joinedOn: null,
};
const base = { ...ordinary, ...facts, actor: actorWith('secrecy_officer'), input };
const shown = (change: Partial<Facts['shown']>) => ({ shown: { ...facts.shown, ...change } });
const certificate = { ...someEvidence, object_table: 'person' as const, object_id: 'p1' };

describeRules('people.record-training', asked(rules, causes), base, {
  office: { actor: anybody },
  'topic-given': { input: { ...input, topic: '—' } },
  'on-in-window': { heldOn: '1970-01-01', ...shown({ attendance: { ...attendance, dated: '1970-01-01' } }) },
  proven: shown({ attendance: null, paper: null }),
  'dated-then': shown({ attendance: { ...attendance, dated: '2026-02-01' } }),
  'papers-apart': shown({ paper: { ...attendance, id: 'again' } }),
  'papers-of-training': shown({ paper: { ...someEvidence, object_table: 'case', object_id: 'c1' } }),
  'paper-once': { paperShownFor: [{ person_id: 'p2', at: '2026-03-01T01:00:00.000Z' }] },
  'certificate-of-one': shown({ certificate: { ...certificate, object_id: 'p2' } }),
  'evidence-from-outside': shown({ certificate: { ...certificate, sender: ordinary.unit.name } }),
  'certificate-competent': shown({ certificate: { ...certificate, sender: '某旅行社' } }),
  'papers-independent': shown({ paper: { ...someEvidence, seen_by: ['p1', 'x'] } }),
  'taught-by-another': { input: { ...input, people: ['p1', 'p9'] } },
  'recorded-by-another': { input: { ...input, people: ['p1', anybody.id] } },
});

test.each([
  ['signed attendance', shown({ attendance: null }), ['attendance']],
  ['a paper', shown({ paper: null }), ['paper']],
  ['a trainer', { input: { ...input, trainer: undefined } }, ['trainer']],
  ['anything, but with a certificate of another body', shown({ attendance: null, paper: null, certificate }), []],
  [
    'anything, but for a yearly lesson',
    { ...shown({ attendance: null, paper: null }), input: { ...input, kind: 'annual' } },
    [],
  ],
] as const)('a training before the post, without %s', (_, change, fields) => {
  const { findings } = judge(asked(rules, causes), { ...base, ...change } as typeof base, law);
  expect(findings.flatMap((finding) => finding.fields)).toEqual(fields);
});

test('a training from long before he joined does not open his post', () => {
  const found = (joinedOn: string) =>
    judge(asked(rules, causes), { ...base, joinedOn }, law).findings.map((one) => one.rule);
  expect(found('2026-03-02')).toEqual([]);
  expect(
    judge(asked(rules, causes), { ...base, joinedOn: '2026-03-02', heldOn: '2026-01-20' }, law).findings[0]?.rule,
  ).toBe('on-in-window');
});
