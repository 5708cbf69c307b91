import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '#web/app/http.ts';
import { useSay } from '#web/app/language.ts';
import { queryClient } from '#web/app/session.ts';
import type { CaseWork } from './use-case.ts';

/** What was just decided, for as long as one may still want it back. */
const stays = 4000;

/** 已同意 …, 取回. */
export function CaseMade({ work: { made, forget }, onBack }: { readonly work: CaseWork; readonly onBack: () => void }) {
  const { t } = useTranslation();
  const say = useSay();
  const [back, setBack] = useState<'done' | 'late' | null>(null);
  useEffect(() => {
    if (!made) return undefined;
    setBack(null);
    const timer = setTimeout(forget, stays);
    return () => clearTimeout(timer);
    // A further decision starts the time anew; nothing else does.
  }, [made?.id, made?.decision]);

  async function takeBack(id: string) {
    const outcome = await act('cases.take-back', { case: id }).catch(() => null);
    setBack(outcome?.kind === 'done' ? 'done' : 'late');
    void queryClient.invalidateQueries({ queryKey: ['cases'] });
    onBack();
  }

  return (
    <p className="case-made" role="status">
      {made && (
        <>
          {t(back === 'done' ? 'made.back' : back === 'late' ? 'made.late' : `made.${made.decision}`, {
            title: say(made.title),
          })}
          {made.back && back === null && (
            <button type="button" className="case-link" onClick={() => void takeBack(made.id)}>
              {t('case.take-back')}
            </button>
          )}
        </>
      )}
    </p>
  );
}
