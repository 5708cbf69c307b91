import type { CivilDate } from '#kernel/json.ts';
import { type Cell, shortText } from '../cell.ts';
import { type Reading, note, reading, refuse } from '../remark.ts';
import { serialToIso } from '../xlsx/serial.ts';
import { halfWidth, isPlaceholder, squeeze, wholeNumber } from './text.ts';

export interface DateHelp {
  /** The year to use for a date without one, from the sheet's year column or the document number. */
  readonly year?: number | null;
}

const beijing = 8 * 3600;

/**
 * A civil date from whatever ledgers write: 2020-09-19, 2020/9/19, 2020.09.19, 2020年9月19日, 二〇二〇年九月十九日, 20200919, a date cell,
 * an Excel serial, Unix seconds or milliseconds. Empty gives null without a remark.
 */
export function readDate(cell: Cell | undefined, help: DateHelp = {}): Reading<CivilDate> {
  const raw = shortText(cell);
  if (cell && typeof cell === 'object' && cell.kind === 'date') {
    return cell.iso ? reading(cell.iso) : reading<CivilDate>(null, refuse('date_unreadable', { raw }));
  }
  const plain = /^(\d{4})-(\d\d)-(\d\d)$/.exec(raw);
  if (plain) return checked(Number(plain[1]), Number(plain[2]), Number(plain[3]), raw);
  const text = withoutTime(halfWidth(raw));
  if (isPlaceholder(squeeze(raw))) return reading<CivilDate>(null);
  if (/^\d+(\.\d+)?$/.test(text) && !/^\d{4}\.\d{1,2}$/.test(text)) return fromFigure(text, raw);
  const parts = /^(\d{4}|\d{2})-(\d{1,2})-(\d{1,2})$/.exec(separated(text));
  if (parts) {
    if (parts[1]?.length === 2) return reading<CivilDate>(null, refuse('date_two_digit_year', { raw }));
    return checked(Number(parts[1]), Number(parts[2]), Number(parts[3]), raw);
  }
  return partial(separated(text), raw, help);
}

function partial(text: string, raw: string, help: DateHelp): Reading<CivilDate> {
  const month = /^(\d{4})-(\d{1,2})$/.exec(text);
  if (month) {
    const first = checked(Number(month[1]), Number(month[2]), 1, raw);
    return first.value ? reading(first.value, note('date_month_only', { raw })) : first;
  }
  const day = /^(\d{1,2})-(\d{1,2})$/.exec(text);
  if (day && help.year) {
    const full = checked(help.year, Number(day[1]), Number(day[2]), raw);
    return full.value ? reading(full.value, note('date_year_borrowed', { raw, year: help.year })) : full;
  }
  return reading<CivilDate>(null, refuse('date_unreadable', { raw }));
}

/** Digits only: compact date, year and month, Excel serial or time stamp. */
function fromFigure(text: string, raw: string): Reading<CivilDate> {
  const whole = text.replace(/\..*$/, '');
  if (whole.length === 8)
    return checked(Number(whole.slice(0, 4)), Number(whole.slice(4, 6)), Number(whole.slice(6)), raw);
  if (whole.length === 6) return partial(`${whole.slice(0, 4)}-${whole.slice(4)}`, raw, {});
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

function checked(year: number, month: number, day: number, raw: string): Reading<CivilDate> {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
    return reading<CivilDate>(null, refuse('date_impossible', { raw }));
  }
  return reading(`${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function withoutTime(text: string): string {
  return text
    .replace(/\((?:星期|周).\)|(?:星期|周)[一二三四五六日天]/g, '')
    .replace(/(?:T|\s)\s*\d{1,2}(?::\d{1,2}|[时点]).*$/, '')
    .trim();
}

/** Every way of separating year, month and day becomes a hyphen; Chinese numerals become digits. */
function separated(text: string): string {
  const arabic = /[〇零○一二三四五六七八九十]/.test(text)
    ? text.replace(/[〇零○一二三四五六七八九十]+/g, (word) => String(wholeNumber(word)))
    : text;
  return arabic
    .replace(/\s+/g, '')
    .replace(/[日号]$/, '')
    .replace(/[年月/.\-–—。、]+/g, '-')
    .replace(/-$/, '');
}
