import { useTranslation } from 'react-i18next';
import type { ProcedureInfo } from '#web/app/api.ts';
import { ClauseCite } from '#web/kit/ClauseCite.tsx';

/** Every clause an act is under, for whoever wants to know; the ones that matter now are told by the check beside the form. */
export function ActBasis({ procedure: { clause, clauses } }: { readonly procedure: ProcedureInfo }) {
  const { t } = useTranslation();
  const all = clauses.length > 0 ? clauses : [clause];
  return (
    <details className="act-basis">
      <summary>{t('form.basis', { count: all.length })}</summary>
      <ul>
        {all.map((one) => (
          <li key={one}>
            <ClauseCite id={one} />
          </li>
        ))}
      </ul>
    </details>
  );
}
