import { useTranslation } from 'react-i18next';
import { useLanguage } from '#web/app/language.ts';
import { longDate, weekday } from '#web/kit/format.ts';
import { Panel } from '#web/kit/Page.tsx';
import type { Event } from './days.ts';
import { EventLink } from './EventLink.tsx';
import '#web/kit/parts-bar.css';

/** All that falls on the day chosen. */
export function DayPanel({ day, events }: { readonly day: string; readonly events: readonly Event[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Panel title={`${longDate(day, language)} ${weekday(day, language)}`} flush>
      {events.length === 0 && <p className="line-empty">{t('calendar.nothing')}</p>}
      <ul className="calendar-list">
        {events.map((event) => (
          <li key={event.key}>
            <EventLink event={event} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
