import { useTranslation } from 'react-i18next';
import { type View, views } from './views.ts';
import '#web/kit/switch.css';

/** Month, week, list, year: also by Alt and the number of its place. */
export function ViewSwitch({ view, onView }: { readonly view: View; readonly onView: (view: View) => void }) {
  const { t } = useTranslation();
  return (
    <div className="switch" role="group" aria-label={t('calendar.views')}>
      {views.map((one, n) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === view}
          aria-keyshortcuts={`Alt+${n + 1}`}
          title={`Alt+${n + 1}`}
          onClick={() => onView(one)}
        >
          {t(`calendar.view.${one}`)}
        </button>
      ))}
    </div>
  );
}
