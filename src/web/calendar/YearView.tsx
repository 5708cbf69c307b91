import { useTranslation } from 'react-i18next';
import { useLanguage } from '#web/app/language.ts';
import { weekday } from '#web/kit/format.ts';
import { DayButton } from './DayButton.tsx';
import { countOf, weeksOf } from './days.ts';
import type { ViewProps } from './view-props.ts';

/** So much falls on a day at least for a longer bar under it. */
const loads = [1, 3, 6, 12] as const;

/** Twelve small months; the bar under a day tells how much falls on it. */
export function YearView({ at, today, events, kind, onChoose, onKey }: ViewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const year = at.slice(0, 4);
  const load = (count: number) => loads.filter((least) => count >= least).length;
  return (
    <div className="calendar-year">
      {Array.from({ length: 12 }, (_, n) => `${year}-${String(n + 1).padStart(2, '0')}`).map((month) => (
        <table key={month} className="calendar-small">
          <caption>{t('calendar.ofYear', { month: Number(month.slice(5)) })}</caption>
          <thead>
            <tr>
              {weeksOf(month)[0]?.map((one) => (
                <th key={one} scope="col">
                  {weekday(one, language).slice(language === 'zh' ? 1 : 0, 2)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(month).map((week) => (
              <tr key={week[0]}>
                {week.map((day) => {
                  if (!day.startsWith(month)) return <td key={day} />;
                  const count = countOf(events.get(day));
                  const name = `${kind(day) === 'off' ? 'calendar-off' : ''} ${day === at ? 'calendar-chosen' : ''}`;
                  return (
                    <td key={day} className={`load-${load(count)} ${name}`}>
                      <DayButton
                        day={day}
                        count={count}
                        today={day === today}
                        chosen={day === at}
                        kind={kind(day) === 'on' ? 'on' : null}
                        small
                        onChoose={onChoose}
                        onKey={onKey}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
