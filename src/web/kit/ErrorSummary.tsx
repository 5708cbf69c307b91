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
  // What the server says comes after the act was sent.
  const there = wrongs.length > 0;
  useEffect(() => {
    if (stamp > 0 && there) ref.current?.focus();
  }, [stamp, there]);
  if (wrongs.length === 0) return null;
  return (
    <div className="summary" ref={ref} tabIndex={-1} role="alert" aria-labelledby="summary-title">
      <h2 id="summary-title">{t('form.wrong', { count: wrongs.length })}</h2>
      <ul>
        {wrongs.map((wrong) => (
          <li key={wrong.field}>
            <a href={`#${wrong.field}`} onClick={(event) => (event.preventDefault(), focusOn(wrong.field))}>
              {wrong.says}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** To the field itself, or to the first of its choices where it is a group of them. */
function focusOn(field: string): void {
  const found = document.getElementById(field);
  found?.focus();
  if (document.activeElement !== found) found?.querySelector<HTMLElement>('input, button, textarea')?.focus();
}
