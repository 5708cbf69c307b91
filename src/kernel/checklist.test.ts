import { expect, test } from 'vitest';
import {
  type Answered,
  applicable,
  type CheckAnswer,
  checklistOn,
  editionOf,
  faultsIn,
  type GivenAnswer,
  lacking,
  scoreOf,
} from './checklist.ts';
import type { ChecklistItem } from './lists.ts';

const item: ChecklistItem = {
  id: 'l.1',
  chapter: 'a',
  zh: '账物相符',
  en: 'account and thing agree',
  clauses: ['CARRIER-057', 'CARRIER-058'],
  answer: 'yes_no',
  proof: 'manual',
  weight: 4,
  applies: 'all',
};
const photo: ChecklistItem = { ...item, id: 'l.2', answer: 'photo', weight: 2 };
const state: ChecklistItem = { ...item, id: 'l.3', chapter: 'b', applies: 'state', clauses: ['PEOPLE-002'] };
const each: ChecklistItem = { ...item, id: 'l.4', chapter: 'b', weight: 0, deduct_each: 4 };
const chapters = [
  { id: 'b', zh: '乙', en: 'B' },
  { id: 'a', zh: '甲', en: 'A' },
];
const list = { id: 'l', zh: '表', en: 'list', edition: 1, in_force_from: '2026-01-01', clauses: [], chapters };
const seen = '查阅台账';
const answer = (given: Partial<GivenAnswer> = {}): GivenAnswer => ({ result: 'good', seen, evidence: [], ...given });

test('a list is asked in the edition that counts on the day, and an older one is still found by its number', () => {
  expect(checklistOn('unit', '2026-03-02')?.items).toHaveLength(66);
  expect(checklistOn('unit', '2020-01-01')).toBeUndefined();
  expect(editionOf('unit', 1)).toBe(checklistOn('unit', '2026-03-02'));
  expect(editionOf('unit', 99)).toBeUndefined();
});

test('items count chapter by chapter, for their kind of unit and under a clause that holds', () => {
  const all = { ...list, items: [item, photo, state, each] };
  const ids = (kinds: readonly ChecklistItem['applies'][], off: readonly string[] = []) =>
    applicable(all, { kinds, holds: (clause) => !off.includes(clause) }).map(({ id }) => id);
  expect(ids(['state'])).toEqual(['l.3', 'l.4', 'l.1', 'l.2']);
  expect(ids([])).toEqual(['l.4', 'l.1', 'l.2']);
  expect(ids(['state'], ['PEOPLE-002', 'CARRIER-057'])).toEqual(['l.4', 'l.1', 'l.2']);
  expect(ids(['state'], ['CARRIER-057', 'CARRIER-058'])).toEqual(['l.3']);
});

test.each<[string, ChecklistItem, GivenAnswer, readonly string[]]>([
  ['in order, with what was looked at', item, answer(), []],
  ['in order, without', item, answer({ seen: '无' }), ['seen']],
  ['not applicable', photo, answer({ result: 'not_applicable', seen: undefined }), []],
  ['wrong, without what', item, answer({ result: 'problem' }), ['what']],
  ['wrong in part, without what', item, answer({ result: 'partly', what: '—' }), ['what']],
  ['wrong, with what', item, answer({ result: 'problem', what: '少一份' }), []],
  ['happened, without how often', each, answer({ result: 'problem', what: '接入互联网' }), ['times']],
  ['happened, with how often', each, answer({ result: 'problem', what: '接入互联网', times: 2 }), []],
  ['to be shown, without a photo', photo, answer(), ['evidence']],
  ['to be shown, with one', photo, answer({ evidence: ['e'] }), []],
])('an answer: %s', (_, asked, given, gaps) => {
  expect(lacking({ item: asked, answer: given })).toEqual(gaps);
});

test('each fault is to be put right under the first clause of its item', () => {
  const answers: Answered<GivenAnswer>[] = [
    { item, answer: answer({ result: 'partly', what: '少一份' }) },
    { item: state, answer: answer() },
  ];
  expect(faultsIn(answers)).toMatchObject([{ item: { id: 'l.1' }, clause: 'CARRIER-057', what: '少一份' }]);
});

test('what is in order has its weight, in part half of it; what does not apply or is open leaves the base', () => {
  const lines = [
    { item, answer: answer({ result: 'partly' }) },
    { item: photo, answer: answer({ evidence: ['e'] }) },
    { item: { ...item, id: 'l.5' }, answer: answer({ result: 'not_applicable' }) },
    { item: { ...item, id: 'l.6' }, answer: null },
  ];
  expect(scoreOf(chapters, lines, 2)).toEqual({
    chapters: [
      { chapter: chapters[1], items: 4, answered: 3, points: 4, full: 6, deducted: 0, grades: { C: 1, D: 1 } },
    ],
    score: 67,
  });
});

test('a file shows nothing more than is declared where only one person looked', () => {
  const lines = [{ item: photo, answer: answer({ evidence: ['e'] }) }];
  expect(scoreOf(chapters, lines, 1).chapters[0]?.grades).toEqual({ D: 1 });
});

test('points are taken for each time beside the score, never below nothing; nothing answered has no score', () => {
  const taken = (times: number): CheckAnswer => answer({ result: 'problem', times });
  const after = (times: number) =>
    scoreOf(
      chapters,
      [
        { item, answer: answer() },
        { item: each, answer: taken(times) },
      ],
      2,
    );
  expect([after(2).chapters[0]?.deducted, after(2).score, after(30).score]).toEqual([8, 92, 0]);
  expect(scoreOf(chapters, [{ item, answer: null }], 2).score).toBeNull();
});
