/** Symbology identifiers scanners may put before a code: `]C0`, `]Q1`. */
const prefix = /^\][A-Za-z][0-9a-zA-Z]/;

/**
 * What a scanner meant, whatever stood between it and the page: full-width digits of an input method, the prefix of the symbology,
 * control characters (Ctrl+M, Ctrl+J), spaces and dashes between groups.
 */
export function plainCode(raw: string): string {
  return raw
    .normalize('NFKC')
    .replace(/[\s\u0000-\u001f\u007f\u200b-\u200f\ufeff]/g, '')
    .replace(prefix, '')
    .replace(/^(\d[\d-]*\d)$/, (digits) => digits.replaceAll('-', ''));
}

/** Words, not a code: what is looked for within the desk. */
export function isWords(plain: string): boolean {
  return /\p{L}/u.test(plain) && [...plain].length >= 2;
}
