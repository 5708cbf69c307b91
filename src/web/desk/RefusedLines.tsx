import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#kernel/verdict.ts';
import { useSay } from '#web/app/language.ts';
import { ClauseCite } from '#web/kit/ClauseCite.tsx';

/** The true cause with its article, how many more stand against it, and in one line what would make it lawful. */
export function RefusedLines({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [first, ...others] = findings;
  if (!first) return null;
  const shown = open ? findings : [first];
  return (
    <div className="scan-refusal">
      {shown.map((one, at) => (
        <div key={`${one.rule}-${at}`}>
          <p className="scan-line">
            {say(one.says)} <ClauseCite id={one.clause} bare />
            {at === 0 && others.length > 0 && (
              <button type="button" className="scan-more" aria-expanded={open} onClick={() => setOpen(!open)}>
                {t(open ? 'desk.fewer' : 'desk.more', { count: others.length })}
              </button>
            )}
          </p>
          <p className="scan-line">
            <b>{t('desk.remedy')}</b> {say(one.remedy)}
          </p>
        </div>
      ))}
    </div>
  );
}
