import { describe, expect, it } from 'vitest';
import { keepViews, viewsOf, withoutView, withView } from './saved-views.ts';

const late = { register: 'holdings', name: '逾期的', query: 'status=overdue' };

describe('saved views', () => {
  it('belong to one person and survive a reload', () => {
    const kept: Record<string, string> = {};
    const storage = {
      getItem: (key: string) => kept[key] ?? null,
      setItem: (key: string, value: string) => {
        kept[key] = value;
      },
    };
    keepViews(storage, 'lin', [late]);
    expect(viewsOf(storage, 'lin')).toEqual([late]);
    expect(viewsOf(storage, 'ye')).toEqual([]);
    kept['jingui.views.lin'] = '[1,{"name":"x"}]';
    expect(viewsOf(storage, 'lin')).toEqual([]);
  });

  it('are replaced by name within their register', () => {
    const other = { ...late, register: 'carriers' };
    const again = { ...late, query: 'status=open' };
    expect(withView([late, other], again)).toEqual([other, again]);
    expect(withoutView([late, other], late)).toEqual([other]);
  });
});
