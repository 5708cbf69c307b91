import { describe, expect, it } from 'vitest';
import type { ProcedureInfo } from './api.ts';
import { actGroups, matches } from './menu.ts';

function procedure(id: string, menu = true): ProcedureInfo {
  return {
    id,
    module: id.split('.')[0] ?? '',
    hub: 'carriers',
    room: { zh: `${id.split('.')[0]}房`, en: '' },
    title: { zh: id, en: id },
    clause: 'CARRIER-001',
    clauses: [],
    menu,
    desk: false,
    schema: {},
  };
}

describe('the menu', () => {
  it('shows what the server puts on it, by room in the order of the server', () => {
    const groups = actGroups([
      procedure('hands.lend'),
      procedure('zeta.x'),
      procedure('hands.hidden', false),
      procedure('cases.sign'),
      procedure('hands.copy'),
    ]);
    expect(groups.map((group) => group.title.zh)).toEqual(['hands房', 'zeta房']);
    expect(groups[0]?.items.map((item) => item.id)).toEqual(['hands.lend', 'hands.copy']);
  });

  it('finds by either language', () => {
    expect(matches('借', '借出', 'Lend')).toBe(true);
    expect(matches(' LE ', '借出', 'Lend')).toBe(true);
    expect(matches('还', '借出', undefined)).toBe(false);
  });
});
