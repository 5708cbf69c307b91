import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

export interface Wrong {
  readonly field: string;
  readonly says: string;
}

/** What needs a change, on top of a form; the focus moves here and each line leads to its field. */
export function ErrorSummary({ wrongs, stamp }: { readonly wrongs: readonly Wrong[]; readonly stamp: number }) {
  const { t } = useTranslation();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (stamp > 0) ref.current?.focus();
  }, [stamp]);
  if (wrongs.length === 0) return null;
  const go = (field: string) => document.getElementById(field)?.focus();
  return (
    <div className="summary" ref={ref} tabIndex={-1} role="alert" aria-labelledby="summary-title">
      <h2 id="summary-title">{t('form.wrong', { count: wrongs.length })}</h2>
      <ul>
        {wrongs.map((wrong) => (
          <li key={wrong.field}>
            <a href={`#${wrong.field}`} onClick={(event) => (event.preventDefault(), go(wrong.field))}>
              {wrong.says}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
