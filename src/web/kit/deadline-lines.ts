import type { Language } from '#kernel/text.ts';
import { clock, date, daysBetween, weekday } from './format.ts';
import { workingDaysBetween, type Year } from './working-days.ts';

export type DeadlineTone = 'late' | 'today' | 'soon' | 'ok';

export interface DeadlineLines {
  readonly main: string;
  readonly under: string;
  readonly tone: DeadlineTone;
}

/** Days before it at which a due time is near. */
const near = 3;

/** A due time in two lines: what it means for the work, and the day or what is left. `now` is the unit's clock. */
export function deadlineLines(
  due: string,
  now: string | number,
  language: Language,
  years: readonly Year[] = [],
): DeadlineLines {
  const civilOnly = /^\d{4}-\d{2}-\d{2}$/.test(due);
  const [today, day] = [date(now), date(due)];
  const left = daysBetween(today, day);
  const short = `${day.slice(5)} ${weekday(day, language)}`;
  const passed = civilOnly ? left < 0 : Date.parse(due) < new Date(now).getTime();
  if (passed) return { main: lateWords(day, today, -left, language, years), under: short, tone: 'late' };
  if (left === 0) return { ...todayLines(civilOnly ? null : due, now, language), tone: 'today' };
  const worked = workingDaysBetween(years, today, day);
  return { main: short, under: leftWords(left, worked, language), tone: left <= near ? 'soon' : 'ok' };
}

function lateWords(day: string, today: string, days: number, language: Language, years: readonly Year[]): string {
  if (days === 0) return language === 'zh' ? '今天超期' : 'late since today';
  const worked = workingDaysBetween(years, day, today);
  if (language === 'zh') return worked === null ? `超期 ${days} 天` : `超期 ${worked} 个工作日`;
  const counted = worked ?? days;
  return `${counted} ${worked === null ? '' : 'working '}${counted === 1 ? 'day' : 'days'} late`;
}

function todayLines(due: string | null, now: string | number, language: Language) {
  const at = due === null ? '' : clock(due);
  const hours = due === null ? null : Math.floor((Date.parse(due) - new Date(now).getTime()) / 3_600_000);
  const main = language === 'zh' ? `今天 ${at}`.trim() : `today ${at}`.trim();
  if (hours === null) return { main, under: language === 'zh' ? '当天' : 'within the day' };
  if (hours === 0) return { main, under: language === 'zh' ? '不足 1 小时' : 'less than an hour' };
  return { main, under: language === 'zh' ? `还有 ${hours} 小时` : `${hours} h left` };
}

function leftWords(days: number, worked: number | null, language: Language): string {
  if (language === 'zh') return worked === null ? `还有 ${days} 天` : `还有 ${worked} 个工作日`;
  const counted = worked ?? days;
  return `${counted} ${worked === null ? '' : 'working '}${counted === 1 ? 'day' : 'days'} left`;
}
