import type { Language } from '#kernel/text.ts';
import { date, daysBetween } from './format.ts';

/** How long something without a due time has waited. */
export function waited(since: string, now: string | number, language: Language): string {
  const days = daysBetween(date(since), date(now));
  if (days === 0) return language === 'zh' ? '今天提交' : 'since today';
  return language === 'zh' ? `已等 ${days} 天` : `${days} ${days === 1 ? 'day' : 'days'} waiting`;
}
