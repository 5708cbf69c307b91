import { describe, expect, it } from 'vitest';
import { isFiltered, listLevel, queryOf, totalText, withFilter } from './query.ts';

describe('the query of a register', () => {
  it('is the same string for list and export, whatever the order of typing', () => {
    expect(queryOf({ 'to.due_at': '2026-08-31', q: '通知', open: 'x', hand: '' })).toBe(
      'q=%E9%80%9A%E7%9F%A5&to.due_at=2026-08-31',
    );
    expect(queryOf({ q: '通知', 'to.due_at': '2026-08-31' })).toBe(queryOf({ 'to.due_at': '2026-08-31', q: '通知' }));
  });

  it('drops an emptied filter', () => {
    expect(withFilter({ hand: 'person', q: 'a' }, 'hand', '')).toEqual({ q: 'a' });
    expect(isFiltered(withFilter({ hand: 'person' }, 'hand', undefined))).toBe(false);
  });

  it('writes a total as exactly as it is known', () => {
    expect(totalText({ count: 1284, exact: true })).toBe('1,284');
    expect(totalText({ count: 10000, exact: false })).toBe('10,000+');
    expect(totalText({ count: 0, exact: true })).toBe('0');
  });

  it('carries the highest level of its rows', () => {
    expect(listLevel([{ level: 1 }, { level: 4 }, { level: null }])).toBe(4);
    expect(listLevel([{ level: null }])).toBeNull();
  });
});
