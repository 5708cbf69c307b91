const day = 86_400_000;
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);

/** The civil date of an Excel serial; empty outside 1900-03-01 … 9999-12-31 (before that Excel's own calendar is wrong). */
export function serialToIso(serial: number, date1904 = false): string {
  const whole = Math.floor(serial);
  if (!(whole >= (date1904 ? 0 : 61)) || whole > 2_958_465) return '';
  return new Date((date1904 ? epoch1904 : epoch1900) + whole * day).toISOString().slice(0, 10);
}

/** Longer ones no program writes; a pattern would take long over them. */
const longestFormat = 1000;

/** True where a number format shows a date: it has a year, month or day outside quotes, brackets and escapes. */
export function isDateFormat(code: string): boolean {
  if (code.length > longestFormat) return false;
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '');
  return /[ymd]/i.test(bare) && !/^general$/i.test(bare.trim());
}

/** The width a format such as `000000` pads to; 0 where it does not pad. */
export function padWidth(code: string): number {
  const match = /^0{2,}$/.exec(code.replace(/;.*$/, '').trim());
  return match ? match[0].length : 0;
}
