import { useTranslation } from 'react-i18next';
import { useSession } from '#web/app/session.ts';
import { minute } from '#web/kit/format.ts';

/** What only its owner can judge: whether the sign-in before was his, and the wrong passwords since. */
export function SignInBefore() {
  const { t } = useTranslation();
  const { before } = useSession();
  if (!before) return null;
  const { at, from, wrong } = before;
  return (
    <p className={wrong > 0 ? 'day-before day-before-wrong' : 'day-before quiet'}>
      {at ? t('day.before', { at: minute(at), from: from ?? '' }) : t('day.first')}
      {wrong > 0 && <b>{t('day.wrong', { count: wrong })}</b>}
    </p>
  );
}
