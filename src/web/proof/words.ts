import { useTranslation } from 'react-i18next';
import { Fault, Refused } from '#web/app/http.ts';
import { useSay } from '#web/app/language.ts';

/** What went wrong at the door, in the server's words where it has some; a passkey that was not shown has none. */
export function useDoorWords(): (error: unknown) => string {
  const { t } = useTranslation();
  const say = useSay();
  return (error) => {
    if (error instanceof Refused) return say(error.refusal.findings[0]?.says) || t('state.failed');
    if (error instanceof Fault)
      return error.says ? say(error.says) : t(error.status === 0 ? 'state.offline' : 'state.failed');
    return error instanceof Error && /NotAllowed|Abort|Security|InvalidState/.test(error.name)
      ? t('proof.passkeyNone')
      : t('state.failed');
  };
}
