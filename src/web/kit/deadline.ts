import type { Language } from '#kernel/text.ts';
import { clock, date, daysBetween, weekday } from './format.ts';
import { workingDaysBetween, type Year } from './working-days.ts';

export type Urgency = 'calm' | 'soon' | 'today' | 'late';

export interface Deadline {
  readonly absolute: string;
  readonly words: string;
  readonly urgency: Urgency;
  /** Share of the bar that is filled, 0…1: it fills as the time runs out. */
  readonly filled: number;
}

/** Days during which a coming deadline already shows in the bar. */
const horizon = 10;

/** A due time as the eye needs it: absolute date first, words under it, a bar, never colour alone. `now` is the unit's clock. */
export function deadline(due: string, now: string | number, language: Language, years: readonly Year[] = []): Deadline {
  const civilOnly = /^\d{4}-\d{2}-\d{2}$/.test(due);
  const day = date(due);
  const left = daysBetween(date(now), day);
  const passed = civilOnly ? left < 0 : Date.parse(due) < new Date(now).getTime();
  const time = civilOnly ? '' : ` ${clock(due)}`;
  const absolute = `${day} ${weekday(day, language)}${time}`;
  if (passed) return { absolute, words: lateWords(-left, due, now, language), urgency: 'late', filled: 1 };
  if (left === 0) return { absolute, words: todayWords(time.trim(), language), urgency: 'today', filled: 0.92 };
  const words = leftWords(left, workingDaysBetween(years, date(now), day), language);
  return { absolute, words, urgency: left <= 3 ? 'soon' : 'calm', filled: Math.max(0.06, 1 - left / horizon) };
}

function leftWords(days: number, worked: number | null, language: Language): string {
  const counted = worked ?? days;
  if (language === 'zh') return worked === null ? `还有 ${days} 天` : `还有 ${worked} 个工作日`;
  return `${counted} ${worked === null ? '' : 'working '}${counted === 1 ? 'day' : 'days'} left`;
}

function todayWords(time: string, language: Language): string {
  if (language === 'zh') return time ? `今天 ${time} 前` : '今天到期';
  return time ? `today by ${time}` : 'due today';
}

function lateWords(days: number, due: string, now: string | number, language: Language): string {
  if (days > 0) return language === 'zh' ? `超期 ${days} 天` : `${days} ${days === 1 ? 'day' : 'days'} late`;
  const hours = Math.floor((new Date(now).getTime() - Date.parse(due)) / 3_600_000);
  if (hours > 0) return language === 'zh' ? `超期 ${hours} 小时` : `${hours} h late`;
  return language === 'zh' ? '刚刚超期' : 'just late';
}
