import type { Language } from '#kernel/text.ts';

/** `11月30日 星期一` (an ideographic space between) and `Monday, 30 November`: the heading of today. */
export function dayTitle(now: string | number, language: Language): string {
  const as = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: 'Asia/Shanghai', ...options }).format(
      new Date(now),
    );
  const [day, weekday] = [as({ month: 'long', day: 'numeric' }), as({ weekday: 'long' })];
  return language === 'zh' ? `${day}\u3000${weekday}` : `${weekday}, ${day}`;
}
