/** Anything a mark may be drawn with between level and period. */
const star = '[★☆✩✭⭐＊*]';
const level = '(?:绝密|机密|秘密)';

/** A level with a star, or with a number of years behind it: what only a mark looks like. */
const marked = new RegExp(`${level}(?:${star}(?:\\d{1,2}年|长期)?|[^\\p{L}\\p{N}]{0,2}\\d{1,2}年)`, 'gu');
/** A line that says nothing but the level, as it is stamped on a page. */
const stamped = new RegExp(`^${level}$`, 'u');

const bare = (text: string) => text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');

/**
 * The state-secret marks a text bears, as they would be read aloud. Spaces, line breaks and full-width forms between the
 * characters hide nothing; an article that only names the levels bears none.
 */
export function marksIn(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).map(bare);
  return [...new Set([...(bare(text).match(marked) ?? []), ...lines.filter((line) => stamped.test(line))])];
}

/** A mark and nothing beside it: what a field that asks for the words of a mark is filled in with. */
export function isMarkAlone(text: string): boolean {
  return marksIn(text).some((mark) => mark === bare(text));
}
