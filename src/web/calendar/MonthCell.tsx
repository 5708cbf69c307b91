import { useTranslation } from 'react-i18next';
import { DayButton, type DayProps } from './DayButton.tsx';
import type { Event } from './days.ts';
import { EventLink } from './EventLink.tsx';

/** So many lines a day has room for. */
const most = 3;

interface Props extends Omit<DayProps, 'count'> {
  readonly within: boolean;
  readonly events: readonly Event[];
}

export function MonthCell({ within, events, ...day }: Props) {
  const { t } = useTranslation();
  const { kind, chosen } = day;
  const name = [
    'calendar-cell',
    within ? '' : 'calendar-beside',
    kind === 'off' ? 'calendar-off' : '',
    chosen ? 'calendar-chosen' : '',
  ];
  return (
    <td className={name.filter(Boolean).join(' ')}>
      <DayButton {...day} count={events.reduce((sum, one) => sum + one.count, 0)} />
      <ul>
        {events.slice(0, most).map((event) => (
          <li key={event.key}>
            <EventLink event={event} />
          </li>
        ))}
      </ul>
      {events.length > most && (
        <span className="calendar-more">{t('calendar.more', { count: events.length - most })}</span>
      )}
    </td>
  );
}
