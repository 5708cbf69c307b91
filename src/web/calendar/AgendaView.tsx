import { useTranslation } from 'react-i18next';
import { useLanguage } from '#web/app/language.ts';
import { dayAndWeekday } from '#web/kit/format.ts';
import { Panel } from '#web/kit/Page.tsx';
import { daysFrom } from './days.ts';
import { EventLink } from './EventLink.tsx';
import type { ViewProps } from './view-props.ts';
import { daysIn } from './views.ts';

/** Some weeks as a list, week by week from Monday; days on which nothing falls are left out. */
export function AgendaView({ at, today, events, kind }: ViewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const days = daysIn('agenda', at);
  const mondays = days.filter((_, n) => n % 7 === 0);
  return (
    <div className="calendar-agenda">
      {mondays.map((monday) => {
        const filled = daysFrom(monday, 7).filter((day) => events.has(day));
        return (
          <Panel key={monday} title={t('calendar.week', { from: monday, to: daysFrom(monday, 7)[6] })} flush>
            {filled.length === 0 && <p className="line-empty">{t('calendar.nothingInWeek')}</p>}
            {filled.map((day) => (
              <section key={day} className="agenda-day">
                <h3 className={day === today ? 'agenda-today' : undefined}>
                  {dayAndWeekday(day, language)}
                  {day === today && <em>{t('calendar.today')}</em>}
                  {kind(day) && <em className={`calendar-${kind(day)}-mark`}>{t(`calendar.${kind(day) ?? 'off'}`)}</em>}
                </h3>
                <ul>
                  {events.get(day)?.map((event) => (
                    <li key={event.key}>
                      <EventLink event={event} />
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </Panel>
        );
      })}
    </div>
  );
}
