import { describe, expect, test } from 'vitest';
import { imbalance, move, person, registryHand, sameHand } from './custody.ts';

const copy = { id: 'c1', turn: 4, hand: 'registry', hand_id: null } as const;

describe('custody', () => {
  test('a move names from, to and by, and counts on', () => {
    const [entry, change] = move({
      id: 'm1',
      copy,
      to: person('li'),
      step: 'borrow',
      by: 'clerk',
      at: '2026-03-02T01:00:00.000Z',
      due: '2026-03-02T09:30:00.000Z',
    });
    expect(entry).toMatchObject({
      op: 'insert',
      table: 'movement',
      row: {
        carrier_id: 'c1',
        turn: 5,
        from_kind: 'registry',
        from_id: null,
        to_kind: 'person',
        to_id: 'li',
        by: 'clerk',
      },
    });
    expect(change).toMatchObject({
      op: 'update',
      table: 'carrier',
      key: { id: 'c1' },
      set: { hand: 'person', hand_id: 'li', turn: 5, due_at: '2026-03-02T09:30:00.000Z' },
      expect: { turn: 4 },
    });
  });

  test('whatever is in hand moves in the same way, in its own tables', () => {
    const media = { thing: 'medium', moves: 'medium_movement', of: 'medium_id' };
    const [entry, change] = move(
      { id: 'm3', copy, to: person('li'), step: 'handover', by: 'clerk', at: '2026-03-02T01:00:00.000Z' },
      media,
    );
    expect(entry).toMatchObject({ table: 'medium_movement', row: { medium_id: 'c1', turn: 5, to_id: 'li' } });
    expect(entry).not.toHaveProperty('row.carrier_id');
    expect(change).toMatchObject({ table: 'medium', set: { hand_id: 'li', turn: 5 }, expect: { turn: 4 } });
  });

  test('coming back clears the due time', () => {
    const [, change] = move({
      id: 'm2',
      copy: { ...copy, hand: 'person', hand_id: 'li' },
      to: registryHand,
      step: 'return',
      by: 'clerk',
      at: '2026-03-02T02:00:00.000Z',
    });
    expect(change).toMatchObject({ set: { hand: 'registry', hand_id: null, due_at: null } });
  });

  test('every copy made is in exactly one hand', () => {
    expect(imbalance(5, { registry: 2, person: 1, archive: 1, destroyed: 1 })).toBe(0);
    expect(imbalance(5, { registry: 2, person: 1 })).toBe(2);
  });

  test('two hands are the same by kind and holder', () => {
    expect(sameHand(person('li'), person('li'))).toBe(true);
    expect(sameHand(person('li'), person('wang'))).toBe(false);
    expect(sameHand(person('li'), registryHand)).toBe(false);
  });
});
