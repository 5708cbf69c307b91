import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from './session.ts';
import '#web/proof/proof.css';

/** On the first page somebody sees: his account is in use elsewhere too. */
export function Elsewhere() {
  const { t } = useTranslation();
  const { elsewhere, unit } = useSession();
  // People of a demonstration are tried out by several at once.
  if (elsewhere === 0 || unit.demo) return null;
  return (
    <p className="elsewhere" role="status">
      {t('session.others', { count: elsewhere })} <Link to="/password">{t('session.see')}</Link>
    </p>
  );
}
