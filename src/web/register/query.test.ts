import { describe, expect, it } from 'vitest';
import type { RegisterColumn } from '#kernel/register.ts';
import { firstFilters, isFiltered, listLevel, queryOf, shownColumns, withFilter } from './query.ts';
import { countText } from '#web/kit/count-text.ts';

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
    expect(countText({ count: 1284, exact: true })).toBe('1,284');
    expect(countText({ count: 10000, exact: false })).toBe('10,000+');
    expect(countText(null)).toBe('…');
    expect(countText({ count: 0, exact: true })).toBe('0');
  });

  it('carries the highest level of its rows', () => {
    expect(listLevel([{ level: 1 }, { level: 4 }, { level: null }])).toBe(4);
    expect(listLevel([{ level: null }])).toBeNull();
  });

  it('keeps the filters that are set in sight, and the first few', () => {
    const columns = Array.from(
      { length: 7 },
      (_, at): RegisterColumn => ({ key: `k${at}`, title: { zh: '', en: '' }, kind: 'date', filter: true }),
    );
    const { first, more } = firstFilters(columns, { 'to.k6': '2026-08-31' });
    expect(first.map((column) => column.key)).toEqual(['k0', 'k1', 'k2', 'k3', 'k6']);
    expect(more).toBe(2);
  });

  it('shows the level by the mark where there is one', () => {
    const column = (key: string, kind: RegisterColumn['kind'], hidden?: true): RegisterColumn => ({
      key,
      title: { zh: '', en: '' },
      kind,
      ...(hidden ? { hidden } : {}),
    });
    expect(
      shownColumns([column('mark', 'mark'), column('level', 'level'), column('x', 'text', true)]).map((one) => one.key),
    ).toEqual(['mark']);
    expect(shownColumns([column('level', 'level')])).toHaveLength(1);
  });
});
