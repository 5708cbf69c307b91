import { useTranslation } from 'react-i18next';
import '#web/kit/switch.css';

interface Props {
  readonly own: boolean;
  readonly onOwn: (own: boolean) => void;
}

/** The whole unit, or one's own department: layers that do not say whose their rows are are left out there. */
export function ScopeSwitch({ own, onOwn }: Props) {
  const { t } = useTranslation();
  return (
    <div className="switch" role="group" aria-label={t('calendar.scope')}>
      <button type="button" aria-pressed={!own} onClick={() => onOwn(false)}>
        {t('calendar.scope.unit')}
      </button>
      <button type="button" aria-pressed={own} onClick={() => onOwn(true)}>
        {t('calendar.scope.department')}
      </button>
    </div>
  );
}
