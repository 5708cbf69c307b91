import { describe, expect, it } from 'vitest';
import { makeCode } from '#kernel/code.ts';
import { memoryOf, recall, remember } from './desk-memory.ts';
import { type DeskRow, type DeskState, emptyDesk } from './desk-state.ts';

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
