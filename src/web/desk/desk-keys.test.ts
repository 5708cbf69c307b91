import { describe, expect, it } from 'vitest';
import { makeCode } from '#kernel/code.ts';
import { keyAnswer, type Situation, situationOf } from './desk-keys.ts';
import { type DeskKey, deskKeys } from './key-names.ts';
import { blank } from './desk-row.ts';
import { type Counting, type DeskState, emptyDesk, type PersonCard } from './desk-state.ts';

const li: PersonCard = {
  type: 'person',
  id: 'p',
  code: makeCode('person', 1),
  name: '李明',
  department: null,
  post: null,
};
const last = { code: makeCode('person', 2), name: '王芳', count: 1, at: 1, receipt: null };
const ready = { ...blank('s1', makeCode('carrier', 1), 1), act: 'lend', state: 'ready' } as const;
const counting: Counting = {
  inventory: 'i',
  place: '1号柜',
  expected: 3,
  counted: { present: 1, misplaced: 0, held_elsewhere: 0, duplicate: 0, unregistered: 0, destroyed: 0 },
  seen: [],
  openedAt: null,
  summary: null,
  summaries: 0,
  searching: false,
};
const summary = { expected: 3, present: 1, unseen: 2, unsearched: 2, remaining: [], strange: [] };

const states: Readonly<Record<Situation, DeskState>> = {
  idle: { ...emptyDesk, lastPerson: last },
  open: { ...emptyDesk, mode: 'issue', person: li, lastPerson: last },
  staged: { ...emptyDesk, mode: 'issue', person: li, lastPerson: last, rows: [ready] },
  count: { ...emptyDesk, mode: 'count', counting, lastPerson: last },
  summary: { ...emptyDesk, mode: 'count', counting: { ...counting, summary, summaries: 1 }, lastPerson: last },
};

/** The table of SCREENS (i): what each key does in each state, or the sentence of the row that says why it does nothing. */
const table: Readonly<Record<DeskKey, Readonly<Record<Situation, string>>>> = {
  'Ctrl+Enter': {
    idle: '没有待签字的',
    open: '没有待签字的',
    staged: 'sign',
    count: '清点中不起作用',
    summary: '小结中不起作用',
  },
  Escape: {
    idle: 'ask-leave',
    open: 'close-person',
    staged: 'ask-give-up',
    count: '清点没有结束',
    summary: 'close-summary',
  },
  F4: {
    idle: 'choose-place',
    open: '清点没有开始',
    staged: '清点没有开始',
    count: 'open-summary',
    summary: 'close-summary',
  },
  'Ctrl+Z': { idle: 'undo', open: 'undo', staged: 'undo', count: 'undo', summary: '小结中不能撤销' },
  F6: { idle: 'flag', open: 'flag', staged: 'flag', count: 'flag', summary: '小结中不标缺页、破损' },
  F10: {
    idle: '日结没有开始',
    open: 'day-close',
    staged: '日结没有开始',
    count: '清点中不能日结',
    summary: '小结中不能日结',
  },
  F8: {
    idle: 'last-person',
    open: 'last-person',
    staged: '没有换人',
    count: '清点中不换人',
    summary: '小结中不换人',
  },
  F9: {
    idle: 'print-last',
    open: 'print-person',
    staged: 'print-preview',
    count: 'print-count',
    summary: 'print-count',
  },
};

describe('every key answers in every state', () => {
  for (const key of deskKeys)
    for (const situation of Object.keys(states) as Situation[])
      it(`${key}, ${situation}: ${table[key][situation]}`, () => {
        const state = states[situation];
        expect(situationOf(state)).toBe(situation);
        const answer = keyAnswer(state, key);
        expect(answer.does ?? answer.says.zh).toBe(table[key][situation]);
        if (answer.does === null) expect([answer.says.en, answer.line.zh, answer.line.en]).not.toContain('');
      });

  it('the second Esc gives up what is staged, or leaves', () => {
    expect(keyAnswer({ ...states.staged, sure: 'give-up' }, 'Escape')).toEqual({ does: 'give-up' });
    expect(keyAnswer({ ...states.idle, sure: 'leave' }, 'Escape')).toEqual({ does: 'leave' });
    expect(keyAnswer({ ...states.staged, sure: 'leave' }, 'Escape').does).toBe('ask-give-up');
  });

  it('says how many wait, and that there was nobody before', () => {
    expect(keyAnswer(states.staged, 'F4')).toMatchObject({ line: { zh: expect.stringContaining('还有 1 件待签字') } });
    expect(keyAnswer({ ...states.idle, lastPerson: null }, 'F8')).toMatchObject({ says: { zh: '还没有上一位' } });
  });
});
