import type { Language } from '#kernel/text.ts';

const zone = 'Asia/Shanghai';
const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
});

interface Clock {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
}

/** An instant on the unit's wall clock; null for what is no instant. */
export function onWall(instant: string | number): Clock | null {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return null;
  const found: Record<string, string> = {};
  for (const part of parts.formatToParts(at)) found[part.type] = part.value;
  return {
    year: found.year ?? '',
    month: found.month ?? '',
    day: found.day ?? '',
    hour: found.hour === '24' ? '00' : (found.hour ?? ''),
    minute: found.minute ?? '',
    second: found.second ?? '',
  };
}

/** `2026-08-01`, as tables write it. A civil date passes unchanged. */
export function date(value: string | number): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  const wall = onWall(value);
  return wall ? `${wall.year}-${wall.month}-${wall.day}` : String(value);
}

/** `2026-08-01 14:05`. */
export function minute(value: string | number): string {
  const wall = onWall(value);
  return wall ? `${wall.year}-${wall.month}-${wall.day} ${wall.hour}:${wall.minute}` : String(value);
}

/** `14:05`, for the same day only. */
export function clock(value: string | number): string {
  const wall = onWall(value);
  return wall ? `${wall.hour}:${wall.minute}` : '';
}

const monthNames = 'January February March April May June July August September October November December'.split(' ');

const weekdays = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;

/** Day of the week of a civil date. */
export function weekday(civil: string, language: Language): string {
  const at = new Date(`${civil}T00:00:00Z`);
  return weekdays[language][at.getUTCDay()] ?? '';
}

/** `11月30日 周一`, `30 Nov Mon`: a day of this year, in little room. */
export function dayAndWeekday(civil: string, language: Language): string {
  const [, month, day] = civil.split('-').map(Number);
  const short = language === 'zh' ? `${month}月${day}日` : `${day} ${monthNames[(month ?? 1) - 1]?.slice(0, 3)}`;
  return `${short} ${weekday(civil, language)}`;
}

/** Whole days from one civil date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** `2026年8月1日` and `1 August 2026`, for headings. */
export function longDate(value: string | number, language: Language): string {
  const civil = date(value);
  const [year, month, day] = civil.split('-').map(Number);
  if (!year || !month || !day) return civil;
  if (language === 'zh') return `${year}年${month}月${day}日`;
  return `${day} ${monthNames[month - 1]} ${year}`;
}
