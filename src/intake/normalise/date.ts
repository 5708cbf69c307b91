import type { CivilDate } from '#kernel/json.ts';
import { typedDate } from '#kernel/typed/date.ts';
import { halfWidth } from '#kernel/typed/text.ts';
import { type Cell, shortText } from '../cell.ts';
import { type Reading, note, reading, refuse } from '../remark.ts';
import { serialToIso } from '../xlsx/serial.ts';

export interface DateHelp {
  /** The year to use for a date without one, from the sheet's year column or the document number. */
  readonly year?: number | null;
}

const beijing = 8 * 3600;

/** A civil date from whatever ledgers write: what people type, a date cell, an Excel serial, Unix seconds or milliseconds. Empty gives null without a remark. */
export function readDate(cell: Cell | undefined, help: DateHelp = {}): Reading<CivilDate> {
  const raw = shortText(cell);
  if (cell && typeof cell === 'object' && cell.kind === 'date') {
    return cell.iso ? reading(cell.iso) : reading<CivilDate>(null, refuse('date_unreadable', { raw }));
  }
  const typed = typedDate(raw, help.year ?? null);
  if ('date' in typed) {
    if (typed.lacks === 'day') return reading(typed.date, note('date_month_only', { raw }));
    if (typed.lacks === 'year') return reading(typed.date, note('date_year_borrowed', { raw, year: help.year ?? '' }));
    return reading(typed.date);
  }
  if (typed.wrong === 'empty') return reading<CivilDate>(null);
  return typed.wrong === 'unreadable'
    ? fromFigure(halfWidth(raw).trim(), raw)
    : reading<CivilDate>(null, refuse(`date_${typed.wrong}`, { raw }));
}

/** Digits only that are no date people write: Excel serial or time stamp. */
function fromFigure(text: string, raw: string): Reading<CivilDate> {
  const whole = /^(\d+)(?:\.\d+)?$/.exec(text)?.[1] ?? '';
  // 20000 … 65000 is 1954 … 2077; other five-digit figures are more likely a slip.
  if (whole.length === 5 && Number(whole) >= 20_000 && Number(whole) <= 65_000) {
    const date = serialToIso(Number(whole));
    return reading(date, note('date_serial', { raw, date }));
  }
  if (whole.length === 10 || whole.length === 13) {
    const seconds = Number(whole) / (whole.length === 13 ? 1000 : 1);
    const date = new Date((seconds + beijing) * 1000).toISOString().slice(0, 10);
    if (date >= '1990' && date < '2100') return reading(date, note('date_unix', { raw, date }));
  }
  return reading<CivilDate>(null, refuse('date_unreadable', { raw }));
}
