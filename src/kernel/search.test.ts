import { expect, test } from 'vitest';
import { queryPieces, searchPieces } from './search.ts';

const finds = (pieces: readonly string[], query: string) =>
  queryPieces(query).some((set) => set.every((piece) => pieces.includes(piece)));

test('a title is found by any two neighbouring characters, by number, by initials and by whole pinyin', () => {
  const pieces = searchPieces('关于报送年度计划的通知', '市发〔2026〕12号');
  for (const query of ['年度', '度计划', '2026', '〔2026〕12', 'bsnd', 'BSND', 'niandu', 'NianDuJiHua', 'baosong'])
    expect([query, finds(pieces, query)]).toEqual([query, true]);
  for (const query of ['划度', 'jihuabaosong', '预算']) expect([query, finds(pieces, query)]).toEqual([query, false]);
});

test('several words are each looked for by themselves, in any order', () => {
  const pieces = searchPieces('关于报送年度计划的通知', null);
  expect(finds(pieces, '年度 通知')).toBe(true);
  expect(finds(pieces, '通知　年度')).toBe(true);
  expect(finds(pieces, 'niandu 通知')).toBe(true);
  expect(finds(pieces, '年度 — 通知')).toBe(true);
  expect(finds(pieces, '年度 预算')).toBe(false);
});

test('traditional and simplified characters find each other', () => {
  expect(finds(searchPieces('关于年度预算的请示'), '關於年度預算')).toBe(true);
  expect(finds(searchPieces('關於年度預算的請示'), '预算')).toBe(true);
});

test('letters that can be parted in two ways are read in both, and Latin titles as they stand', () => {
  expect(finds(searchPieces('敏感数据'), 'mingan')).toBe(true);
  expect(finds(searchPieces('Canada 备忘录'), 'canada')).toBe(true);
});

test('one character or none asks for nothing', () => {
  for (const query of ['通', '', ' ', '〔〕', '通 知', '年度 的']) expect(queryPieces(query)).toEqual([]);
  expect(searchPieces(null, '')).toEqual([]);
});
