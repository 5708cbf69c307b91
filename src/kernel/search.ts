import { pinyin } from 'pinyin-pro';

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

/** The pieces a typed query must all have; a single character gives none. */
export function queryPieces(query: string): string[] {
  return [...new Set(pairs(plain(query)))];
}

/** Pinyin initials of a name, surnames read as surnames: 单田芳 → stf. */
export function initialsOf(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname: 'head' }).join('').toLowerCase();
}

/** Lower case, half width, without spaces and punctuation, so that 文号 brackets make no difference. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
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
