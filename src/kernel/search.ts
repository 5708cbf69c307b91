import { pinyin } from 'pinyin-pro';
import { pinyinInitials } from './typed/pinyin.ts';
import { simplified } from './typed/simplified.ts';

/**
 * What a title is found by: every pair of neighbouring characters (Chinese words have two), and the pinyin initials of the whole,
 * also in pairs. The query is cut the same way.
 */
export function searchPieces(...texts: readonly (string | null)[]): string[] {
  const pieces = new Set<string>();
  for (const text of texts) {
    if (!text) continue;
    for (const pair of pairs(plain(text))) pieces.add(pair);
    for (const pair of pairs(initials(text))) pieces.add(pair);
  }
  return [...pieces];
}

/**
 * The pieces a typed query asks for: all of one of these sets. Words with spaces between them are looked for each by itself; letters may
 * be initials or whole pinyin, which is why there can be several sets. None where a word is a single character: it would find everything.
 */
export function queryPieces(query: string): string[][] {
  const words = query.split(/\s+/).filter((word) => plain(word) !== '');
  if (words.length === 0) return [];
  return words
    .map((word) => [pairs(plain(word)), ...spelled(word).map(pairs)].filter((one) => one.length > 0))
    .reduce<string[][]>(
      (all, ways) => all.flatMap((pieces) => ways.map((more) => [...pieces, ...more])).slice(0, mostSets),
      [[]],
    )
    .map((pieces) => [...new Set(pieces)]);
}

/** Two words of letters that can each be read in three ways; what is beyond is read as it stands. */
const mostSets = 9;

function spelled(word: string): string[] {
  return /^[a-z']+$/i.test(word) ? pinyinInitials(word.replaceAll("'", '')) : [];
}

/** Pinyin initials of a name, surnames read as surnames: 单田芳 → stf. */
export function initialsOf(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname: 'head' }).join('').toLowerCase();
}

/** Simplified, lower case, half width, without spaces and punctuation, so that 文号 brackets make no difference. */
function plain(text: string): string {
  return simplified(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function initials(text: string): string {
  const han = [...plain(text)].filter((char) => /\p{Script=Han}/u.test(char)).join('');
  return han ? pinyin(han, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase() : '';
}

function pairs(text: string): string[] {
  const chars = [...text];
  return chars.slice(1).map((char, at) => `${chars[at]}${char}`);
}
