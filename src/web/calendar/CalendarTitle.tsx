import { useTranslation } from 'react-i18next';
import { type Year, workingDaysBetween } from '#web/kit/working-days.ts';
import { countOf, type Event, plusDays } from './days.ts';
import type { View } from './views.ts';

interface Props {
  readonly view: View;
  readonly days: readonly string[];
  readonly years: readonly Year[];
  readonly events: ReadonlyMap<string, readonly Event[]>;
}

/** What time is shown, how many working days it has where that is known, and how much falls in it. */
export function CalendarTitle({ view, days, years, events }: Props) {
  const { t } = useTranslation();
  const [from = '', to = ''] = [days[0], days.at(-1)];
  const [year, month] = from.split('-');
  const worked = workingDaysBetween(years, plusDays(from, -1), to);
  const count = days.reduce((sum, day) => sum + countOf(events.get(day)), 0);
  const named =
    view === 'month'
      ? t('calendar.month', { year, month: Number(month) })
      : view === 'year'
        ? t('calendar.year', { year })
        : t('calendar.week', { from, to });
  return (
    <>
      <b className="num calendar-named">{named}</b>
      {worked !== null && <span> {t('calendar.worked', { count: worked })} ·</span>}{' '}
      <span>{t('calendar.count', { count })}</span>
    </>
  );
}
