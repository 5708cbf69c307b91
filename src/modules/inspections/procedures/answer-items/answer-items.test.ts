import { asked } from '#test/kit/guards.ts';
import { expect, test } from 'vitest';
import { inspection, itemsOf } from '#test/kit/inspections.ts';
import { anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Line } from '../../lines.ts';
import { answersIn } from './answers.ts';
import type { Facts } from './facts.ts';
import { causes, rules } from './rules.ts';
import { type Input, input as schema } from './schema.ts';

const items = itemsOf('unit');
const lines: Line[] = items.map((item) => ({ item, answer: null, finding: null }));
const good = { item: 'unit.u01', result: 'good', seen: '会议记录', evidence: ['e'] } as const;
const wrong = { ...good, result: 'problem', what: '上半年未开会', department: 'd1' } as const;
const answers = (...given: object[]): Input => schema.parse({ inspection: 'n', answers: given });
const own = { id: 'e', object_table: 'inspection', object_id: inspection.id } as const;
const facts: Facts = {
  inspection: { ...inspection, inspectors: [anybody.id, 'p2'] },
  lines,
  items,
  deserted: [],
  evidence: [own],
};
const base = { ...ordinary, ...facts, actor: anybody, input: answers(good) };
const photo = items.map((item) => ({ item: { ...item, answer: 'photo' as const }, answer: null, finding: null }));

describeRules('inspections.answer-items', asked(rules, causes, 'due_on-in-window'), base, {
  inspector: { inspection },
  'still-open': { inspection: { ...base.inspection, status: 'closed' } },
  'something-answered': { input: answers() },
  'own-items-once': { input: answers(good, good) },
  'rest-of-a-chapter': { input: { ...answers(good), rest_seen: '台账' } },
  'looked-at': { input: answers({ ...good, seen: '-' }) },
  'fault-said': { input: answers({ ...wrong, what: '无' }) },
  counted: { input: answers({ ...wrong, item: 'unit.x05' }) },
  shown: { lines: photo, input: answers({ ...good, evidence: [] }) },
  responsible: { input: answers({ ...wrong, department: undefined }) },
  'responsible-there': { deserted: ['d1'], input: answers(wrong) },
  'evidence-of-inspection': { evidence: [{ ...own, object_id: 'another' }] },
});

test('the rest of a chapter is an answer for each item of it that is open and not written of', () => {
  const answered = lines.map((one) =>
    one.item.id === 'unit.u02'
      ? { ...one, answer: { result: 'partly' as const, seen: '责任书', evidence: [] }, finding: 'f' }
      : one,
  );
  const input: Input = { ...answers(wrong), chapter: 'responsibility', rest_seen: '会议记录和责任书' };
  const given = answersIn({ input, lines: answered }).map(({ item, answer }) => [item.id, answer.result, answer.seen]);
  expect(given).toEqual([
    ['unit.u01', 'problem', '会议记录'],
    ['unit.u03', 'good', '会议记录和责任书'],
    ['unit.u04', 'good', '会议记录和责任书'],
    ['unit.u05', 'good', '会议记录和责任书'],
  ]);
});
