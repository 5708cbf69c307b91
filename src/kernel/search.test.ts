import { expect, test } from 'vitest';
import { queryPieces, searchPieces } from './search.ts';

test('a title is found by any two neighbouring characters, by number and by initials', () => {
  const pieces = searchPieces('关于报送年度计划的通知', '市发〔2026〕12号');
  for (const query of ['年度', '度计划', '2026', '〔2026〕12', 'bsnd', 'BSND']) {
    expect(pieces).toEqual(expect.arrayContaining(queryPieces(query)));
  }
  expect(pieces).not.toEqual(expect.arrayContaining(queryPieces('划度')));
});

test('one character or none asks for nothing', () => {
  expect(queryPieces('通')).toEqual([]);
  expect(searchPieces(null, '')).toEqual([]);
});
