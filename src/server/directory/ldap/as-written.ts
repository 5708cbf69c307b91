import { sealedMark } from '#kernel/sealed.ts';

/** Longer is no name of anybody. */
const longest = 120;

/**
 * What stands in a directory, as it is written there: nothing is made of it, but what cannot be seen, or turns around what stands beside it, is
 * shown by its number, and no more of it is kept than a name may have.
 */
export function asWritten(text: string): string {
  const all = [...text.trim()];
  const kept = all.slice(0, longest).map((one) => (hidden.test(one) ? numbered(one) : one));
  const shown = `${kept.join('')}${all.length > longest ? '…' : ''}`;
  return shown.replaceAll(sealedMark, (mark) => mark.replaceAll(':', numbered(':')));
}

const hidden = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?![ \u3000])\p{Zs}/u;

function numbered(one: string): string {
  return `⟨U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
