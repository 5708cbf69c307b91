import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSay } from '#web/app/language.ts';
import type { Event } from './month.ts';

/** So many lines a day has room for. */
const most = 3;

interface Props {
  readonly day: string;
  readonly within: boolean;
  readonly today: boolean;
  readonly chosen: boolean;
  readonly kind: 'off' | 'on' | null;
  readonly events: readonly Event[];
  readonly onChoose: () => void;
}

export function MonthCell({ day, within, today, chosen, kind, events, onChoose }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const count = events.reduce((sum, one) => sum + one.count, 0);
  const name = [
    'calendar-cell',
    within ? '' : 'calendar-beside',
    kind === 'off' ? 'calendar-off' : '',
    chosen ? 'calendar-chosen' : '',
  ];
  return (
    <td className={name.filter(Boolean).join(' ')}>
      <button
        type="button"
        className={today ? 'calendar-day calendar-today' : 'calendar-day'}
        aria-pressed={chosen}
        onClick={onChoose}
      >
        <span className="num">{Number(day.slice(8))}</span>
        <span className="sr-only"> {t('calendar.day', { day, count })}</span>
        {kind && <em className={`calendar-${kind}-mark`}>{t(`calendar.${kind}`)}</em>}
      </button>
      <ul>
        {events.slice(0, most).map(({ title, register, colour, count: those, filter }) => (
          <li key={`${register} ${title.en}`}>
            <Link to="/registers/$name" params={{ name: register }} search={{ ...filter }} className="calendar-event">
              <i className={`part-fill-${colour}`} aria-hidden="true" />
              {say(title)} <b className="num">{those}</b>
            </Link>
          </li>
        ))}
      </ul>
      {events.length > most && (
        <span className="calendar-more">{t('calendar.more', { count: events.length - most })}</span>
      )}
    </td>
  );
}
