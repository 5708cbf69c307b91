import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { levelNames } from '#kernel/label.ts';
import { longDate, weekday, date, clock } from '#web/kit/format.ts';
import { lock } from './idle.ts';
import { useLanguage, useSay } from './language.ts';
import { LookSwitches } from './LookSwitches.tsx';
import { signOut, useSession } from './session.ts';
import { useNow } from './unit-clock.ts';

/** Find, the unit's day, and who one is. */
export function TopBar({ onFind, onHelp }: { readonly onFind: () => void; readonly onHelp: () => void }) {
  const { t } = useTranslation();
  const say = useSay();
  const language = useLanguage();
  const now = useNow();
  const navigate = useNavigate();
  const { person, unit } = useSession();
  const site =
    unit.siteLevel === 'none' ? t('shell.siteNone') : t('shell.site', { level: say(levelNames[unit.siteLevel]) });
  const leave = () => void signOut().then(() => navigate({ to: '/login', search: {} }));
  return (
    <header className="top">
      <button type="button" className="top-find" onClick={onFind} aria-keyshortcuts="Control+K">
        <span>{t('find.hint')}</span>
        <kbd>Ctrl+K</kbd>
      </button>
      <div className="top-day">
        <span className="num">
          {longDate(now, language)} {weekday(date(now), language)} {clock(now)}
        </span>
        {unit.demo && <span className="top-demo">{t('shell.demo')}</span>}
        <span className="top-site" title={t('shell.siteHelp')}>
          {site}
        </span>
      </div>
      <LookSwitches />
      <button
        type="button"
        className="top-help"
        onClick={onHelp}
        aria-keyshortcuts="Control+/"
        aria-label={t('help.title')}
      >
        ?
      </button>
      <div className="top-person">
        <span>
          <Link to="/password" title={t('password.title')}>
            <b>{person.name}</b>
          </Link>
          <span className="quiet">{person.department?.name ?? ''}</span>
        </span>
        <button type="button" className="top-leave" onClick={() => void lock()}>
          {t('shell.lock')}
        </button>
        <button type="button" className="top-leave" onClick={leave}>
          {t('shell.signOut')}
        </button>
      </div>
    </header>
  );
}
