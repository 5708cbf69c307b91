const wide = /[\uFF01-\uFF5E\u3000\u00A0]/;

/** Full-width letters, digits, signs and spaces to half-width. Not NFKC: that would replace rare characters of names by others. */
export function halfWidth(text: string): string {
  if (!wide.test(text)) return text;
  return text.replace(/[\uFF01-\uFF5E\u3000\u00A0]/g, (ch) =>
    ch === '\u3000' || ch === '\u00A0' ? ' ' : String.fromCharCode(ch.charCodeAt(0) - 0xfee0),
  );
}

const changes = /[\s\u200B-\u200D\u2060\uFEFF\uFF01-\uFF5E]/;
const spaces = /[\s\u200B-\u200D\u2060\uFEFF]+/g;

/** Half-width and without any space, also the invisible ones. */
export function squeeze(text: string): string {
  // Most cells have nothing to change: one test is much cheaper than two replacements.
  return changes.test(text) ? halfWidth(text).replace(spaces, '') : text;
}

/** Half-width at the ends only: trims and makes inner runs of spaces single. For running text. */
export function tidy(text: string): string {
  if (!changes.test(text)) return text;
  return text
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
}

/** What people write into a cell to say that it is empty on purpose. */
export function isPlaceholder(squeezed: string): boolean {
  return squeezed === '' || /^(?:[-—–_/\\*.…]+|n\/?a|空|空白|未填|缺)$/i.test(squeezed);
}

const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const units: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** Chinese or Arabic whole number below ten thousand (`十五`, `二〇二六`, `壹佰`, `5`); NaN where it is none. */
export function wholeNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '') return Number.NaN;
  if (/^[〇零○一二三四五六七八九]{2,4}$/.test(text)) return Number([...text].map((ch) => digits[ch]).join(''));
  let total = 0;
  let digit = -1;
  for (const ch of text) {
    const unit = units[ch];
    const value = digits[ch];
    if (unit !== undefined) {
      total += (digit < 0 ? 1 : digit) * unit;
      digit = -1;
    } else if (value !== undefined) {
      if (digit > 0) return Number.NaN;
      digit = value;
    } else return Number.NaN;
  }
  return total + Math.max(digit, 0);
}
