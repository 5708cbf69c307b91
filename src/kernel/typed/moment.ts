import { instantOf } from '../calendar.ts';
import type { Instant } from '../json.ts';
import { typedDate } from './date.ts';
import { halfWidth } from './text.ts';

const time = /(\d{1,2})\s*[:时点]\s*(半|\d{1,2})?(?:\s*:\s*\d{1,2})?\s*分?\s*$/;

/** The moment that was written on the wall of the office: a day in any of the ways people write one, with a time behind it or, without, that of `usual`. */
export function typedMoment(written: string, usual: string): Instant | null {
  const text = halfWidth(written).trim();
  const found = time.exec(text);
  const [hour, minute] = found
    ? [Number(found[1]), found[2] === '半' ? 30 : Number(found[2] ?? 0)]
    : (usual.split(':').map(Number) as [number, number]);
  if (hour > 23 || minute > 59) return null;
  const read = typedDate(found ? text.slice(0, found.index).replace(/[T\s,，]+$/, '') : text);
  if (!('date' in read) || read.lacks) return null;
  return instantOf(read.date, `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
}
