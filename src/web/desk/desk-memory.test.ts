import { describe, expect, it } from 'vitest';
import { makeCode } from '#kernel/code.ts';
import { memoryOf, recall, remember } from './desk-memory.ts';
import { type DeskRow, type DeskState, emptyDesk, type PersonCard } from './desk-state.ts';

const row = (serial: number, state: DeskRow['state']): DeskRow => ({
  id: `s${serial}`,
  code: makeCode('carrier', serial),
  at: 0,
  act: 'lend',
  state,
  card: {
    type: 'carrier',
    id: 'c',
    code: '',
    title: '不得留在磁盘上',
    mark: null,
    level: 4,
    copy_no: 1,
    hand: 'registry',
    holder: null,
    due_at: null,
    place: null,
  },
  says: null,
  line: [],
  foretold: null,
  refusal: null,
  asks: [],
  movement: null,
  reference: null,
  pinned: false,
});

describe('what the desk remembers', () => {
  const state: DeskState = {
    ...emptyDesk,
    mode: 'issue',
    person: {
      type: 'person',
      id: 'p',
      code: makeCode('person', 5),
      name: '李明',
      department: null,
      post: null,
      grade: 'general',
      clearance: 3,
      overdue: 0,
    },
    rows: [row(2, 'ready'), row(3, 'refused'), row(1, 'ready')],
  };

  it('is the person and the unsigned copies in the order of scanning, by code alone', () => {
    expect(memoryOf(state).codes).toEqual([makeCode('person', 5), makeCode('carrier', 1), makeCode('carrier', 2)]);
    expect(JSON.stringify(memoryOf(state))).not.toMatch(/不得|李明/);
  });

  it('holds the badges given after the copies that asked for them, so that they ask and are answered again', () => {
    const ask = { field: 'bearers', by: 'badge', many: true, title: { zh: '同行携带人', en: 'Bearers' } } as const;
    const card = { ...state.person, name: '王芳', code: makeCode('person', 6) } as PersonCard;
    const asking = { ...row(1, 'asks'), asks: [ask] };
    const given = {
      badges: [{ ask, card, row: 's6' }],
      words: [{ ask: { ...ask, by: 'words' as const }, value: '箱03' }],
    };
    const kept = memoryOf({ ...state, rows: [asking], given });
    expect(kept.codes).toEqual([makeCode('person', 5), makeCode('carrier', 1), makeCode('person', 6)]);
    expect(JSON.stringify(kept)).not.toMatch(/王芳|箱03/);
  });

  it('survives a storage that holds nonsense', () => {
    expect(recall({ getItem: () => '{"codes":[1,"100000000017"]' }, 'k').codes).toEqual([]);
    expect(recall({ getItem: () => '{"codes":[1,"100000000017"]}' }, 'k').codes).toEqual(['100000000017']);
    expect(recall({ getItem: () => null }, 'k').counting).toBeNull();
  });

  it('does not fail when the browser refuses storage', () => {
    expect(() =>
      remember(
        {
          setItem() {
            throw new Error('quota');
          },
        },
        'k',
        state,
      ),
    ).not.toThrow();
  });
});
