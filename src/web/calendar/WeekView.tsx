import { useTranslation } from 'react-i18next';
import { useLanguage } from '#web/app/language.ts';
import { weekday } from '#web/kit/format.ts';
import { DayButton } from './DayButton.tsx';
import { countOf, type Event } from './days.ts';
import { EventLink } from './EventLink.tsx';
import type { ViewProps } from './view-props.ts';
import { daysIn } from './views.ts';

/** The hours of an office; what is earlier or later makes more. */
const [opens, closes] = [8, 18];

/** A week by hours: what takes place at an hour stands at it, what is due on a day above. */
export function WeekView({ at, today, events, kind, onChoose, onKey }: ViewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const days = daysIn('week', at);
  const on = (day: string) => events.get(day) ?? [];
  const hours = days.flatMap((day) => on(day).flatMap(({ time }) => (time ? [Number(time.slice(0, 2))] : [])));
  const [first, last] = [Math.min(opens, ...hours), Math.max(closes, ...hours)];
  const tint = (day: string) => (kind(day) === 'off' ? 'calendar-off' : undefined);
  return (
    <table className="calendar-week">
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">{t('calendar.hour')}</span>
          </th>
          {days.map((day) => (
            <th key={day} scope="col" className={day === at ? 'calendar-chosen' : undefined}>
              {weekday(day, language)}
              <DayButton
                day={day}
                count={countOf(on(day))}
                today={day === today}
                chosen={day === at}
                kind={kind(day)}
                onChoose={onChoose}
                onKey={onKey}
              />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr className="calendar-due">
          <th scope="row">{t('calendar.due')}</th>
          {days.map((day) => (
            <td key={day} className={tint(day)}>
              <Events events={on(day).filter(({ time }) => time === null)} />
            </td>
          ))}
        </tr>
        {Array.from({ length: last - first + 1 }, (_, n) => String(first + n).padStart(2, '0')).map((hour) => (
          <tr key={hour}>
            <th scope="row" className="num">
              {hour}:00
            </th>
            {days.map((day) => (
              <td key={day} className={tint(day)}>
                <Events events={on(day).filter(({ time }) => time?.startsWith(hour))} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Events({ events }: { readonly events: readonly Event[] }) {
  if (events.length === 0) return null;
  return (
    <ul>
      {events.map((event) => (
        <li key={event.key}>
          <EventLink event={event} />
        </li>
      ))}
    </ul>
  );
}
