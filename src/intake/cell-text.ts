/**
 * A text as the cell of a workbook holds it: what XML reads otherwise or not at all stands there by its number, and so does whatever
 * looks like such a number (ECMA-376, ST_Xstring).
 */
export function cellText(text: string): string {
  return (
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, numbered)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant.
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/g, numbered)
  );
}

function numbered(char: string): string {
  return `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
