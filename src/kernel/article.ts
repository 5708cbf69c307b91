import type { Text } from './text.ts';
import type { ClauseId } from './generated/clauses.ts';
import type { Clause, Law } from './regulation.ts';

/** '保密法 20(2); 条例 61' -> the full title with the article, in both languages. */
export function cite(laws: readonly Law[], article: string): Text {
  const cited = article.split('; ').map((part) => citeOne(laws, part));
  return { zh: cited.map((part) => part.zh).join('；'), en: cited.map((part) => part.en).join('; ') };
}

function citeOne(laws: readonly Law[], part: string): Text {
  const [short = part, where] = part.split(' ');
  const law = laws.find((entry) => entry.id === short);
  if (!law) throw new Error(`no law called ${short}`);
  const match = /^(\d+)(?:\((\d+)\))?$/.exec(where ?? '');
  if (!match) return { zh: law.zh, en: law.en };
  // "款" and "项" are both written (n); the short names do not say which, so the plain number stays.
  const zh = `${law.zh}第${match[1]}条${match[2] ? `（${match[2]}）` : ''}`;
  return { zh, en: `${law.en}, art. ${where}` };
}

/** The unit's own articles: its clauses that are on, numbered in the order of the regulation. A draft until an edition is adopted. */
export function articlesOf(clauses: readonly Clause[], off: readonly ClauseId[]): ReadonlyMap<ClauseId, Text> {
  const on = clauses.filter(({ id }) => !off.includes(id));
  return new Map(
    on.map(({ id }, at) => [id, { zh: `第${chineseNumeral(at + 1)}条（拟）`, en: `Article ${at + 1} (draft)` }]),
  );
}

const digits = '零一二三四五六七八九';

/** 1 to 999 as articles are numbered: 十, 二十一, 一百零三. */
export function chineseNumeral(n: number): string {
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const ten = tens === 1 && hundreds === 0 ? '十' : `${digits[tens]}十`;
  return [
    hundreds > 0 ? `${digits[hundreds]}百` : '',
    tens > 0 ? ten : hundreds > 0 && ones > 0 ? '零' : '',
    ones > 0 ? digits[ones] : '',
  ].join('');
}
