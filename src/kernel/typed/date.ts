import type { CivilDate } from '../json.ts';
import { halfWidth, squeeze, isPlaceholder, wholeNumber } from './text.ts';

/** A civil date somebody wrote, or what is the matter with it. */
export type TypedDate =
  | { readonly date: CivilDate; readonly lacks?: undefined }
  /** No day (then the first of the month), or no year (then that of `year`): whoever asks decides whether it will do. */
  | { readonly date: CivilDate; readonly lacks: 'day' | 'year' }
  | { readonly wrong: 'empty' | 'unreadable' | 'impossible' | 'two_digit_year' };

/**
 * The day that was written: 2020-09-19, 2020/9/19, 2020.09.19, 2020年9月19日, 二〇二〇年九月十九日, 20200919, full-width or not, with a
 * weekday or a time behind it. What forms, filters, the search and the import read alike.
 */
export function typedDate(written: string, year: number | null = null): TypedDate {
  if (isPlaceholder(squeeze(written))) return { wrong: 'empty' };
  const plain = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written);
  if (plain) return checked(Number(plain[1]), Number(plain[2]), Number(plain[3]));
  const text = withoutTime(halfWidth(written).trim());
  const compact = /^(\d{4})(\d\d)(\d\d)?$/.exec(text);
  const parted = separated(compact ? [compact[1], compact[2], ...(compact[3] ? [compact[3]] : [])].join('-') : text);
  const parts = /^(\d{4}|\d{2})-(\d{1,2})-(\d{1,2})$/.exec(parted);
  if (parts?.[1]?.length === 2) return { wrong: 'two_digit_year' };
  if (parts) return checked(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  const month = /^(\d{4})-(\d{1,2})$/.exec(parted);
  if (month) return lacking(checked(Number(month[1]), Number(month[2]), 1), 'day');
  const day = /^(\d{1,2})-(\d{1,2})$/.exec(parted);
  if (day && year !== null) return lacking(checked(year, Number(day[1]), Number(day[2])), 'year');
  return { wrong: 'unreadable' };
}

function lacking(full: TypedDate, lacks: 'day' | 'year'): TypedDate {
  return 'wrong' in full ? full : { date: full.date, lacks };
}

function checked(year: number, month: number, day: number): TypedDate {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
    return { wrong: 'impossible' };
  }
  return { date: `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}` };
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
