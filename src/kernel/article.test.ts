import { expect, test } from 'vitest';
import { loadRegulation } from '#server/regulation.ts';
import { articlesOf, chineseNumeral } from './article.ts';

test('articles are numbered as regulations number them', () => {
  const shown = [1, 10, 11, 20, 21, 99, 100, 103, 110, 111, 376].map(chineseNumeral);
  expect(shown.join(' ')).toBe('一 十 十一 二十 二十一 九十九 一百 一百零三 一百一十 一百一十一 三百七十六');
});

test('only clauses that are on have an article, without a gap', () => {
  const { clauses } = loadRegulation();
  const articles = articlesOf(clauses, ['ORG-001']);
  expect(articles.has('ORG-001')).toBe(false);
  expect(articles.get('ORG-002')).toEqual({ zh: '第一条（拟）', en: 'Article 1 (draft)' });
  expect(articles.size).toBe(clauses.length - 1);
});
