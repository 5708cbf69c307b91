const syllable =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|a|e|i|o|u|v))/;
/** So many ways of parting a word are looked at: 敏感 and 名安 are both `mingan`, but hardly a word has more than three. */
const most = 4;

/**
 * The initials that letters typed as whole pinyin stand for: `niandujihua` → `ndjh`. Letters that can be parted in several ways give
 * several (`mingan` → `mg`, `ma`); those that are no row of two syllables or more give none.
 */
export function pinyinInitials(letters: string): string[] {
  const found = new Set<string>();
  part(letters.toLowerCase(), '', found);
  return [...found].filter((initials) => initials.length > 1);
}

function part(rest: string, initials: string, found: Set<string>): void {
  if (found.size >= most) return;
  if (rest === '') {
    found.add(initials);
    return;
  }
  // The longest syllable first, then those that leave its end to the next one: a vowel cannot begin one but for a, e and o.
  for (let length = syllable.exec(rest)?.[0].length ?? 0; length > 0; length -= 1) {
    const next = rest[length] ?? '';
    if (!/^[iuv]/.test(next) && syllable.exec(rest.slice(0, length))?.[0].length === length)
      part(rest.slice(length), initials + rest[0], found);
  }
}
