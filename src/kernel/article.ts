import type { Text } from './text.ts';
import type { Law } from './regulation.ts';

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
