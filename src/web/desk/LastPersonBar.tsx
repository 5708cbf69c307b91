import { useTranslation } from 'react-i18next';
import { clock } from '#web/kit/format.ts';
import type { LastPerson } from './desk-state.ts';

/** Whom F8 brings back, and what became of it. */
export function LastPersonBar({ last }: { readonly last: LastPerson }) {
  const { t } = useTranslation();
  return (
    <p className="last-person">
      <span className="quiet">{t('desk.last')}</span> <kbd>F8</kbd> <b>{last.name}</b>
      <span className="grow" />
      <span className="quiet num">
        {last.at === null ? t('desk.lastNothing') : `${t('desk.lastLent', { count: last.count })} · ${clock(last.at)}`}
      </span>
    </p>
  );
}
