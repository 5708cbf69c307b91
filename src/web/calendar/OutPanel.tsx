import { useTranslation } from 'react-i18next';
import { useLanguage } from '#web/app/language.ts';
import { usePrefs } from '#web/app/prefs.ts';
import { linkTo } from '#web/app/shown-person.ts';
import { Panel } from '#web/kit/Page.tsx';
import { ExportButton } from '#web/register/ExportButton.tsx';
import type { View } from './views.ts';

interface Props {
  readonly view: View;
  readonly at: string;
  /** Of one's own department alone. */
  readonly own: boolean;
}

/** What leaves the calendar: a month or a week on paper, with or without titles, and one's own dates as a file. */
export function OutPanel({ view, at, own }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { hiddenLayers } = usePrefs();
  const paper = view === 'week' ? 'week' : 'month';
  const of = own ? 'department' : 'unit';
  const sheet = (titles: string) =>
    linkTo(
      `/api/calendar/sheet?${new URLSearchParams({ view: paper, at, titles, of, without: hiddenLayers.join('|') })}`,
    );
  return (
    <Panel title={t('calendar.out')}>
      <ul className="calendar-out">
        <li>
          <a href={sheet('0')} target="_blank" rel="noreferrer">
            {t(`calendar.print.${paper}`)}
          </a>
        </li>
        <li>
          <a href={sheet('1')} target="_blank" rel="noreferrer">
            {t('calendar.print.titles')}
          </a>
          <p>{t('calendar.print.note')}</p>
        </li>
        <li>
          <ExportButton href={linkTo(`/api/calendar/own.ics?lang=${language}`)} disabled={false}>
            {t('calendar.own')}
          </ExportButton>
          <p>{t('calendar.own.note')}</p>
        </li>
      </ul>
    </Panel>
  );
}
