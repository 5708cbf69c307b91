import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage, useSay } from '#web/app/language.ts';
import { longDate, weekday } from '#web/kit/format.ts';
import { Panel } from '#web/kit/Page.tsx';
import type { Event } from './month.ts';
import '#web/kit/parts-bar.css';

/** All that falls on the day chosen. */
export function DayPanel({ day, events }: { readonly day: string; readonly events: readonly Event[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const language = useLanguage();
  return (
    <Panel title={`${longDate(day, language)} ${weekday(day, language)}`} flush>
      {events.length === 0 && <p className="line-empty">{t('calendar.nothing')}</p>}
      <ul className="calendar-list">
        {events.map(({ title, register, colour, count, filter }) => (
          <li key={`${register} ${title.en}`}>
            <Link to="/registers/$name" params={{ name: register }} search={{ ...filter }}>
              <i className={`part-fill-${colour}`} aria-hidden="true" />
              {say(title)}
            </Link>
            <span className="num">{t('calendar.items', { count })}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
