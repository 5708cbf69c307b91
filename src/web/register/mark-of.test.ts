import { expect, it } from 'vitest';
import type { RegisterColumn } from '#kernel/register.ts';
import { markOf } from './mark-of.ts';

const column = (key: string, kind: RegisterColumn['kind']): RegisterColumn => ({
  key,
  kind,
  title: { zh: key, en: key },
});

it('a row has the level and mark of its one column of each', () => {
  const columns = [column('sign', 'mark'), column('rank', 'level')];
  expect(markOf(columns, { id: 'd', sign: '秘密★10年', rank: 3 })).toEqual({ level: 3, mark: '秘密★10年' });
  expect(markOf(columns, { id: 'd', sign: '', rank: null })).toEqual({ level: null, mark: null });
});

it('a row that tells of two levels has none of its own', () => {
  const columns = [column('level_from', 'level'), column('level_to', 'level')];
  expect(markOf(columns, { id: 'c', level_from: 4, level_to: 3 })).toEqual({ level: null, mark: null });
});
