import { QuestionCircleOutlined, ScanOutlined, SearchOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { clock, date, dayAndWeekday } from '#web/kit/format.ts';
import { useDeskDuty } from './desk-duty.ts';
import { useLanguage } from './language.ts';
import { MessageBell } from './MessageBell.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { useSession } from './session.ts';
import { useNow } from './unit-clock.ts';

/** Find, the desk for those who work at it, the unit's day, and who one is. */
export function TopBar({ onFind, onHelp }: { readonly onFind: () => void; readonly onHelp: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow();
  const { unit } = useSession();
  const atDesk = useDeskDuty();
  return (
    <header className="top">
      <button type="button" className="top-find" onClick={onFind} aria-keyshortcuts="Control+K">
        <SearchOutlined aria-hidden="true" />
        <span>{t('find.hint')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <span className="grow" />
      {atDesk && (
        <Link to="/desk" search={{}} className="top-desk">
          <ScanOutlined aria-hidden="true" />
          {t('menu.desk')} <kbd>F2</kbd>
        </Link>
      )}
      <span className="top-day num">
        {dayAndWeekday(date(now), language)} {clock(now)}
      </span>
      {unit.demo && <span className="top-demo">{t('shell.demo')}</span>}
      <MessageBell />
      <button
        type="button"
        className="top-help"
        onClick={onHelp}
        aria-keyshortcuts="Control+/"
        aria-label={t('help.title')}
      >
        <QuestionCircleOutlined aria-hidden="true" />
      </button>
      <PersonMenu />
    </header>
  );
}
