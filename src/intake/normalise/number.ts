import { type Cell, shortText, lostPrecision } from '../cell.ts';
import { type Reading, reading, refuse } from '../remark.ts';
import { numberKey, officialNumber } from '#kernel/typed/number.ts';
import { isPlaceholder, squeeze } from '#kernel/typed/text.ts';

export interface DocumentNumber {
  /** As an official document writes it: 机发〔2026〕3号. */
  readonly text: string;
  /** Equal for all ways of writing the same number. */
  readonly key: string;
  readonly year: number | null;
}

/** Full-width digits, spaces and the brackets people type instead of 〔〕 are put right. Empty or 无 gives null without a remark. */
export function readNumber(cell: Cell | undefined): Reading<DocumentNumber> {
  const raw = shortText(cell);
  if ((cell && typeof cell === 'object' && cell.kind === 'date') || /^\d{4}\/\d{1,2}\/\d{1,2}$/.test(raw))
    return reading<DocumentNumber>(null, refuse('number_became_date', { raw }));
  if (lostPrecision(cell)) return reading<DocumentNumber>(null, refuse('number_lost_digits', { raw }));
  const squeezed = squeeze(raw);
  if (isPlaceholder(squeezed) || /^(?:无|无文?编?号|未编号)$/.test(squeezed)) return reading<DocumentNumber>(null);
  const text = officialNumber(squeezed);
  const year = /〔(\d{4})〕/.exec(text)?.[1];
  return reading({ text, key: numberKey(text), year: year === undefined ? null : Number(year) });
}

/** Any other identifier: bar code, register number, volume. Kept as written, without spaces. */
export function readIdentifier(cell: Cell | undefined): Reading<string> {
  const raw = shortText(cell);
  if (lostPrecision(cell)) return reading<string>(null, refuse('number_lost_digits', { raw }));
  const text = squeeze(raw);
  return reading(isPlaceholder(text) || text === '无' ? null : text);
}
