import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '#web/kit/States.tsx';

/** An address nobody answers: the same words as for what one may not know. */
export function LostPage() {
  const { t } = useTranslation();
  return (
    <main className="route-fault">
      <Empty title={t('state.absent')}>
        <Link to="/">{t('menu.day')}</Link>
      </Empty>
    </main>
  );
}
