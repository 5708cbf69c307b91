import { useTranslation } from 'react-i18next';
import { LookSwitches } from '#web/app/LookSwitches.tsx';
import { useLanguage } from '#web/app/language.ts';
import { setPrefs, usePrefs } from '#web/app/prefs.ts';
import { useSession } from '#web/app/session.ts';
import { useNow } from '#web/app/unit-clock.ts';
import { clock, date, weekday } from '#web/kit/format.ts';
import type { QueueState } from './scan-queue.ts';

/** Whose desk it is, what o'clock, and whether all that was scanned has arrived. */
export function DeskHead({ queue }: { readonly queue: QueueState }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { muted } = usePrefs();
  const { person, unit } = useSession();
  const now = useNow();
  const today = date(now);
  const waits = queue.waiting > 0;
  return (
    <header className="desk-head">
      <h1>{t('menu.desk')}</h1>
      <span className="quiet">{unit.name}</span>
      <span className={`desk-sync${waits ? ' desk-waiting' : ''}`} role="status">
        {waits ? t(queue.stuck ? 'desk.stuck' : 'desk.waiting', { count: queue.waiting }) : t('desk.synced')}
      </span>
      {!queue.persisted && <span className="desk-warning">{t('desk.notKept')}</span>}
      <span className="grow" />
      <button
        type="button"
        className={muted ? 'desk-mute desk-muted' : 'desk-mute'}
        aria-pressed={muted}
        onClick={() => setPrefs({ muted: !muted })}
      >
        {t(muted ? 'desk.muted' : 'desk.sound')}
      </button>
      <LookSwitches />
      <span className="num quiet">
        {today.slice(5)} {weekday(today, language)} {clock(now)}
      </span>
      <span>{person.name}</span>
    </header>
  );
}
