import { type Cell, shortText, lostPrecision } from '../cell.ts';
import { type Reading, note, reading, refuse } from '../remark.ts';
import { isPlaceholder, squeeze } from '#kernel/typed/text.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** An identity number of 18 digits (GB 11643); 15-digit ones are converted. The number itself never appears in a sentence, save where it is broken anyway. */
export function readIdNumber(cell: Cell | undefined): Reading<string> {
  const raw = shortText(cell);
  const text = squeeze(raw).toUpperCase().replace(/^['`]/, '');
  if (isPlaceholder(text)) return reading<string>(null);
  if (lostPrecision(cell)) return reading<string>(null, refuse('id_lost_digits', { raw }));
  if (/^\d{15}$/.test(text)) {
    const body = `${text.slice(0, 6)}19${text.slice(6)}`;
    if (!isBirthDate(body.slice(6, 14))) return reading<string>(null, refuse('id_unreadable'));
    return reading(body + idCheck(body), note('id_15_converted'));
  }
  if (!/^\d{17}[\dX]$/.test(text) || !isBirthDate(text.slice(6, 14)))
    return reading<string>(null, refuse('id_unreadable'));
  if (idCheck(text) !== text[17]) return reading<string>(null, refuse('id_checksum'));
  return reading(text);
}

/** The check character of the first 17 digits (ISO 7064 MOD 11-2). */
export function idCheck(body: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return checks[sum % 11] ?? '';
}

function isBirthDate(digits: string): boolean {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8))];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
